"""Storage Lens: where figures on buckets are kept or exported, with prefixes of names in them.

Source: `s3control:ListStorageLensConfigurations`, of those at home in the region, and
`s3control:GetStorageLensConfiguration`: `lens_exports.py`. Every account has one that exports
nothing and keeps no prefixes: it keeps figures only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage import lens_exports
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "s3control"
SCOPE = "region"
CALLS = ("ListStorageLensConfigurations", "GetStorageLensConfiguration", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each configuration. An answer without any says only by its root that it is whole."""
    listed = "list_storage_lens_configurations", "StorageLensConfigurationList"
    return aws.pages(*listed, flattened=True, AccountId=aws.account_id)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one configuration. Where it was not read, it may export anywhere."""
    name = item["Id"]
    asked = {"AccountId": aws.account_id, "ConfigId": name}
    answer = aws.read("get_storage_lens_configuration", **asked)
    unknown = (Copy(role="index", location=aws.place(None)),)
    about = answer["StorageLensConfiguration"] if answer else None
    copies = unknown if about is None else tuple(lens_exports.copies(aws, about))
    return aws.resource(
        item["StorageLensArn"],
        name,
        Facts(
            category="object-store",
            persistence="persistent" if copies else "transit",
            copies=copies,
            public=False,
        ),
    )
