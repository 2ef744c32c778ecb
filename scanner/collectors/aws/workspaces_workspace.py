"""WorkSpaces: desktops of people, with their disks, and a standby in another region.

Source: `workspaces:DescribeWorkspaces` (`SubnetId`, encryption of each volume, `RelatedWorkspaces`,
`DataReplicationSettings`), `ec2:DescribeSubnets` and `workspaces:DescribeTags`. The stream to whom
it belongs is always encrypted (WorkSpaces administration guide, "Encryption in transit"). Only
where data is replicated does a standby have any of its primary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.subnet_place import SUBNETS, places
from scanner.model import AccessPath, Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Role

SERVICE = "workspaces"
SCOPE = "region"
CALLS = ("DescribeWorkspaces", "DescribeTags", SUBNETS)

_STREAM = "streamed to its user, which WorkSpaces always encrypts"
_REPLICATED, _PRIMARY, _STANDBY = "PRIMARY_AS_SOURCE", "PRIMARY", "STANDBY"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each desktop."""
    return aws.pages("describe_workspaces", "Workspaces", Limit=25)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one desktop. Its name would be that of a person: it goes by its id."""
    name = item["WorkspaceId"]
    tags = aws.read("describe_tags", ResourceId=name)
    return aws.resource(
        aws.arn(f"workspace/{name}"),
        name,
        Facts(
            category="server",
            persistence="persistent",
            copies=tuple(dict.fromkeys(_copies(aws, item))),
            access=(AccessPath(kind="endpoint", encryption="by-service", evidence=_STREAM),),
            public=False,
        ),
        tags=tags["TagList"] if tags else None,
    )


def _copies(aws: Aws, item: dict[str, Any]) -> Iterator[Copy]:
    told = [item.get("DataReplicationSettings", {}), *item.get("StandbyWorkspacesProperties", [])]
    replicated = any(one.get("DataReplication") == _REPLICATED for one in told)
    related = item.get("RelatedWorkspaces", []) if replicated else []
    others = {
        one["Type"]: f"arn:{aws.partition}:workspaces:{one['Region']}:{aws.account_id}"
        f":workspace/{one['WorkspaceId']}"
        for one in related
    }
    role: Role = "replica" if _PRIMARY in others else "primary"
    volumes = (item.get("UserVolumeEncryptionEnabled"), item.get("RootVolumeEncryptionEnabled"))
    for place in places(aws, [item["SubnetId"]] if item.get("SubnetId") else []):
        for encrypted in volumes:
            yield Copy(
                role=role,
                location=aws.place(place),
                owner=aws.account_id,
                encrypted=encrypted,
                key=item.get("VolumeEncryptionKey") if encrypted else None,
                of=others.get(_PRIMARY),
            )
    if standby := others.get(_STANDBY):
        yield aws.copy("replica", standby)
