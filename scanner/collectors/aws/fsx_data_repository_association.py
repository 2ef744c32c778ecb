"""Links of a Lustre file system or a file cache with a store that it exchanges files with.

Source: `fsx:DescribeDataRepositoryAssociations` (`DataRepositoryPath`): a bucket, `s3://…`, or an
NFS server, `nfs://…`, of which no API tells where it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "fsx"
SCOPE = "region"
CALLS = ("DescribeDataRepositoryAssociations", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each association."""
    return aws.pages("describe_data_repository_associations", "Associations", MaxResults=25)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one association; it is no way in of its own."""
    path = item["DataRepositoryPath"]
    copy = Copy(role="replica", location=aws.place(None))
    if path.startswith("s3://"):
        copy = bucket_copy(aws, "replica", path)
    return aws.resource(
        item["ResourceARN"],
        aws.called(item, item["AssociationId"]),
        Facts(category="object-store", persistence="persistent", copies=(copy,), public=False),
        tags=item.get("Tags"),
    )
