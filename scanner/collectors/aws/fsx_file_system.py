"""File systems of FSx: the zones of their subnets, backups, logs, and the bucket of Lustre.

Source: `fsx:DescribeFileSystems` (`AutomaticBackupRetentionDays`, `ExportPath`); where they are,
how they are mounted and where they log: `file_server.py`; caches: `volume_caches.py`. Backups are
in the region. Where ONTAP mirrors to is set within ONTAP (FSx user guide): the API does not tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.subnet_place import SUBNETS
from scanner.cloud.aws.storage import file_server, volume_caches
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

SERVICE = "fsx"
SCOPE = "region"
CALLS = ("DescribeFileSystems", SUBNETS, HEAD_BUCKET, *volume_caches.CALLS)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each file system."""
    return aws.pages("describe_file_systems", "FileSystems", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one file system."""
    about = file_server.configuration(item)
    return aws.resource(
        item["ResourceARN"],
        aws.called(item, item["FileSystemId"]),
        Facts(
            category="file-system",
            persistence="persistent",
            copies=(*file_server.zones(aws, item), *_copies(aws, item, about)),
            access=(file_server.MOUNTED,),
            public=False,
        ),
        tags=item.get("Tags"),
    )


def _copies(aws: Aws, item: dict[str, Any], about: dict[str, Any]) -> Iterator[Copy]:
    if days := about.get("AutomaticBackupRetentionDays"):
        key = item.get("KmsKeyId")
        yield aws.own("backup", aws.region, encrypted=True, key=key, retention_days=days)
    if bucket := about.get("DataRepositoryConfiguration", {}).get("ExportPath"):
        yield bucket_copy(aws, "replica", bucket)
    yield from file_server.logs(aws, about)
    yield from volume_caches.copies(aws, item)
