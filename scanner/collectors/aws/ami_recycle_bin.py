"""Images that were deregistered and still rest in the Recycle Bin.

Source: `ec2:ListImagesInRecycleBin`, which tells no place: it is the region where this account
has no Local Zone and no Outpost that it could be in. They are used again only once restored,
and nothing of them goes through the EC2 API, which also answers plain HTTP.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.endpoint import https_only
from scanner.cloud.aws.storage.region_only import CALLS as PLACE
from scanner.cloud.aws.storage.region_only import region_only
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ec2"
SCOPE = "region"
CALLS = ("ListImagesInRecycleBin", *PLACE)

_THROUGH = "cannot be read or started while it is in the bin"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each image in the bin."""
    return aws.pages("list_images_in_recycle_bin", "Images", MaxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one image."""
    return aws.resource(
        aws.arn(f"image/{item['ImageId']}", account=""),
        item.get("Name") or item["ImageId"],
        Facts(
            category="image",
            persistence="persistent",
            copies=(aws.own("snapshot", region_only(aws)),),
            access=(https_only(_THROUGH),),
            public=False,
        ),
    )
