"""Backups of FSx file systems and volumes, also of those that are gone.

Source: `fsx:DescribeBackups` (`KmsKeyId`, `OwnerId`, `SourceBackupRegion` of a copy). They are in
the region that lists them, and always encrypted (FSx user guides, "Encryption of data at rest").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access.sharing import origin
from scanner.cloud.aws.fields import day
from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "fsx"
SCOPE = "region"
CALLS = ("DescribeBackups",)

_THROUGH = "restored through the FSx API only, which takes HTTPS only"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each backup."""
    return aws.pages("describe_backups", "Backups", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one backup."""
    evidence = _THROUGH + origin(aws.region, item.get("SourceBackupRegion"))
    return aws.resource(
        item["ResourceARN"],
        aws.called(item, item["BackupId"]),
        Facts(
            category="backup",
            persistence="persistent",
            copies=(
                Copy(
                    role="backup",
                    location=aws.place(aws.region),
                    owner=item.get("OwnerId") or aws.account_id,
                    encrypted=True,
                    key=item.get("KmsKeyId"),
                    of=item["FileSystem"].get("ResourceARN"),
                    # One that failed or is not done yet is none that one can count on.
                    made=day(item["CreationTime"]) if item["Lifecycle"] == "AVAILABLE" else None,
                ),
            ),
            access=(https_only(evidence),),
            public=False,
        ),
        tags=item.get("Tags"),
    )
