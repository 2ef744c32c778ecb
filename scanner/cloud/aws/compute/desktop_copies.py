"""Where the disks of a desktop (WorkSpaces) are, and its standby in another region.

Source: `workspaces:DescribeWorkspaces` (`SubnetId`, encryption of each volume, `RelatedWorkspaces`,
`DataReplicationSettings`) and `ec2:DescribeSubnets`. Only where data is replicated does a standby
have any of its primary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.subnet_place import places
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Role

_REPLICATED, _PRIMARY, _STANDBY = "PRIMARY_AS_SOURCE", "PRIMARY", "STANDBY"


def copies(aws: Aws, item: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copies of a desktop of the list."""
    others = _others(aws, item)
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


def _others(aws: Aws, item: dict[str, Any]) -> dict[str, str]:
    """Return the ARN of each desktop that its data goes to or comes from, by its type."""
    told = [item.get("DataReplicationSettings", {}), *item.get("StandbyWorkspacesProperties", [])]
    replicated = any(one.get("DataReplication") == _REPLICATED for one in told)
    return {
        one["Type"]: f"arn:{aws.partition}:workspaces:{one['Region']}:{aws.account_id}"
        f":workspace/{one['WorkspaceId']}"
        for one in (item.get("RelatedWorkspaces", []) if replicated else [])
    }
