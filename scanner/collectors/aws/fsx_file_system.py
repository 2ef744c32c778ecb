"""File systems of FSx: the zones of their subnets, backups, logs, and the bucket of Lustre.

Source: `fsx:DescribeFileSystems` (`SubnetIds`, `AutomaticBackupRetentionDays`, `KmsKeyId`, log
destinations, `ExportPath`) and `ec2:DescribeSubnets`. Everything is encrypted at rest; backups are
in the region. Whether a mount is encrypted is set on its client and within the file system, and
where ONTAP mirrors to within ONTAP (FSx user guides): the API tells neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.subnet_place import SUBNETS, places
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import AccessPath, Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "fsx"
SCOPE = "region"
CALLS = ("DescribeFileSystems", SUBNETS, HEAD_BUCKET)

_CONFIGURATION = {
    "WINDOWS": "WindowsConfiguration",
    "LUSTRE": "LustreConfiguration",
    "ONTAP": "OntapConfiguration",
    "OPENZFS": "OpenZFSConfiguration",
}
_MOUNTED = "mounted in its network; whether that is encrypted is not told"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each file system."""
    return aws.pages("describe_file_systems", "FileSystems", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one file system."""
    about = item.get(_CONFIGURATION[item["FileSystemType"]], {})
    facts: dict[str, Any] = {"encrypted": True, "key": item.get("KmsKeyId")}
    copies = [aws.own("primary", place, **facts) for place in places(aws, item["SubnetIds"])]
    if days := about.get("AutomaticBackupRetentionDays"):
        copies.append(aws.own("backup", aws.region, **facts, retention_days=days))
    return aws.resource(
        item["ResourceARN"],
        aws.called(item, item["FileSystemId"]),
        Facts(
            category="file-system",
            persistence="persistent",
            copies=(*copies, *_elsewhere(aws, about)),
            access=(AccessPath(kind="endpoint", encryption="unknown", evidence=_MOUNTED),),
            public=False,
        ),
        tags=item.get("Tags"),
    )


def _elsewhere(aws: Aws, about: dict[str, Any]) -> Iterator[Copy]:
    if bucket := about.get("DataRepositoryConfiguration", {}).get("ExportPath"):
        yield bucket_copy(aws, "replica", bucket)
    logs = {
        about.get("AuditLogConfiguration", {}).get("AuditLogDestination"),
        about.get("FsrmConfiguration", {}).get("EventLogDestination"),
        about.get("LogConfiguration", {}).get("Destination"),
    }
    for arn in sorted(filter(None, logs)):
        yield aws.copy("log", arn)
