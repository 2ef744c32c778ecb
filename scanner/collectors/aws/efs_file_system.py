"""EFS file systems: region or single zone, replicas in other regions, and how they are mounted.

Source: `efs:DescribeFileSystems` (`AvailabilityZoneName` of One Zone), the replication
(`file_replication.py`), and `efs:DescribeFileSystemPolicy`: mounting over port 2049 is encrypted
for certain only if the policy denies it without TLS.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage.file_replication import replication
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "efs"
SCOPE = "region"
CALLS = ("DescribeFileSystems", "DescribeReplicationConfigurations", "DescribeFileSystemPolicy")

_NO_POLICY: dict[str, dict[str, Any]] = {"PolicyNotFound": {"Policy": None}}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each file system."""
    return aws.pages("describe_file_systems", "FileSystems")


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one file system."""
    arn, name = item["FileSystemArn"], item["FileSystemId"]
    policy = aws.read("describe_file_system_policy", absent=_NO_POLICY, FileSystemId=name)
    replicated = replication(aws, arn)
    own = aws.own(
        replicated.role(aws.region),
        item.get("AvailabilityZoneName") or aws.region,
        encrypted=item.get("Encrypted"),
        key=item.get("KmsKeyId"),
    )
    return aws.resource(
        arn,
        item.get("Name") or name,
        Facts(
            category="file-system",
            persistence="persistent",
            copies=(replace(own, of=replicated.of()), *replicated.copies(aws)),
            access=access_paths(policy, account=aws.account_id, arns=(arn,)),
            public=is_public(policy),
        ),
        tags=item["Tags"],
    )
