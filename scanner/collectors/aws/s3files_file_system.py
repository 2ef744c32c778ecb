"""File systems of S3 Files: a bucket that is mounted, and what is used of it on faster storage.

Source: `s3files:ListFileSystems` (`bucket`), `s3files:GetFileSystem` (`kmsKeyId`) and
`s3files:GetFileSystemPolicy`. The faster storage is in the region and always encrypted (S3 user
guide, "Encryption" of S3 Files). That a mount must be encrypted is certain where the policy says
so.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "s3files"
SCOPE = "region"
CALLS = ("ListFileSystems", "GetFileSystem", "GetFileSystemPolicy", HEAD_BUCKET)

_NO_POLICY: dict[str, dict[str, Any]] = {"ResourceNotFoundException": {"policy": None}}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each file system."""
    return aws.pages("list_file_systems", "fileSystems", maxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one file system."""
    arn, name = item["fileSystemArn"], item["fileSystemId"]
    about = aws.read("get_file_system", fileSystemId=name) or item
    answer = aws.read("get_file_system_policy", absent=_NO_POLICY, fileSystemId=name)
    policy = {"Policy": answer["policy"]} if answer else None
    paths = access_paths(policy, account=aws.account_id, arns=(arn,))
    return aws.resource(
        arn,
        item.get("name") or name,
        Facts(
            category="file-system",
            persistence="persistent",
            copies=(
                bucket_copy(aws, "primary", about["bucket"]),
                aws.own("cache", aws.region, encrypted=True, key=about.get("kmsKeyId")),
            ),
            # Without a word of the policy it is not told whether a mount could do without.
            access=tuple(
                replace(path, encryption="unknown") if path.encryption == "optional" else path
                for path in paths
            ),
            public=is_public(policy),
        ),
        tags=about.get("tags"),
    )
