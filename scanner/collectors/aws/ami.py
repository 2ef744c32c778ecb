"""Machine images: where their snapshots are and whom they are shared with.

Source: `ec2:DescribeImages` of this account (`Public`, `SourceImageRegion` of a copy), deprecated
and disabled ones too, and `ec2:DescribeImageAttribute` (`LaunchPermissions[]`). The snapshots of an
image are listed by themselves (`ebs_snapshot.py`) and counted here as one copy for each place that
they are in (`image_place.py`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import sharing
from scanner.cloud.aws.storage import image_place
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ec2"
SCOPE = "region"
CALLS = ("DescribeImages", "DescribeImageAttribute", *image_place.CALLS)

_THROUGH = "started as an instance inside AWS; its snapshots are read by HTTPS only"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield this account's images."""
    asked: dict[str, Any] = {"Owners": ["self"], "IncludeDeprecated": True, "MaxResults": 1000}
    found = aws.pages("describe_images", "Images", IncludeDisabled=True, **asked)
    return (item for item in found if item["OwnerId"] == aws.account_id)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one image."""
    name, source = item["ImageId"], item.get("SourceImageRegion")
    answer = aws.read("describe_image_attribute", ImageId=name, Attribute="launchPermission")
    shared = [sharing.grantee(one) for one in answer["LaunchPermissions"]] if answer else None
    instance = item.get("SourceInstanceId")
    of = aws.arn(f"instance/{instance}") if instance else None
    return aws.resource(
        aws.arn(f"image/{name}", account=""),
        item.get("Name") or name,
        Facts(
            category="image",
            persistence="persistent",
            copies=tuple(replace(copy, of=of) for copy in image_place.copies(aws, item)),
            access=sharing.paths(shared, _THROUGH + sharing.origin(aws.region, source)),
            public=item.get("Public"),
        ),
        tags=item.get("Tags"),
    )
