"""EFS file systems: region or single zone, replicas in other regions, and how they are mounted.

Source: `efs:DescribeFileSystems` (`AvailabilityZoneName` of One Zone), one
`efs:DescribeReplicationConfigurations` for the region, and `efs:DescribeFileSystemPolicy`: mounting
over port 2049 is encrypted for certain only if the policy denies it without TLS.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Copy, Facts, Resource, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "efs"
SCOPE = "region"
CALLS = ("DescribeFileSystems", "DescribeReplicationConfigurations", "DescribeFileSystemPolicy")

_NO_POLICY: dict[str, dict[str, Any]] = {"PolicyNotFound": {"Policy": None}}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each file system with where it is replicated from and to."""
    found = aws.read_all("describe_replication_configurations", "Replications") or []
    pairs = [(source, target) for source in found for target in source["Destinations"]]
    for item in aws.pages("describe_file_systems", "FileSystems"):
        of, name = item["FileSystemArn"], item["FileSystemId"]
        sources = {
            s["SourceFileSystemArn"]: s["SourceFileSystemRegion"]
            for s, t in pairs
            if t["FileSystemId"] == name
        }
        targets = [t for s, t in pairs if s["SourceFileSystemArn"] == of]
        yield {"file system": item, "sources": sources, "targets": targets}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one file system."""
    found = item["file system"]
    arn, name = found["FileSystemArn"], found["FileSystemId"]
    policy = aws.read("describe_file_system_policy", absent=_NO_POLICY, FileSystemId=name)
    sources = item["sources"]
    role: Role = "replica" if {*sources.values()} - {aws.region} else "primary"
    zone = found.get("AvailabilityZoneName") or aws.region
    encrypted, key = found.get("Encrypted"), found.get("KmsKeyId")
    own = aws.own(role, zone, encrypted=encrypted, key=key)
    copies = [replace(own, of=min(sources, default=None))]
    for target in item["targets"]:
        at, name_, owner = target["Region"], target["FileSystemId"], target.get("OwnerId")
        copies.append(Copy(role="replica", location=aws.place(at), id=name_, owner=owner))
    return aws.resource(
        arn,
        found.get("Name") or name,
        Facts(
            category="file-system",
            persistence="persistent",
            copies=tuple(copies),
            access=access_paths(policy, account=aws.account_id, arns=(arn,)),
            public=is_public(policy),
        ),
        tags=found["Tags"],
    )
