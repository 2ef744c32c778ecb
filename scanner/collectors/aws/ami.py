"""Machine images: where their snapshots are and whom they are shared with.

Source: `ec2:DescribeImages` of this account (`Public`, `SourceImageRegion` of a copy), deprecated
and disabled ones too, and `ec2:DescribeImageAttribute` (`LaunchPermissions[]`). The snapshots of an
image are listed by themselves (`ebs_snapshot.py`) and counted here as one copy for each place that
they are in, which may be a Local Zone (`ec2:DescribeSnapshots`). An image without any is a bundle
in the bucket of its `ImageLocation`, if `RootDeviceType` says so.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import sharing
from scanner.cloud.aws.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ec2"
SCOPE = "region"
CALLS = ("DescribeImages", "DescribeImageAttribute", "DescribeSnapshots", HEAD_BUCKET)

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
    shared = [_grantee(grant) for grant in answer["LaunchPermissions"]] if answer else None
    instance = item.get("SourceInstanceId")
    of = aws.arn(f"instance/{instance}") if instance else None
    return aws.resource(
        aws.arn(f"image/{name}", account=""),
        item.get("Name") or name,
        Facts(
            category="image",
            persistence="persistent",
            copies=tuple(replace(copy, of=of) for copy in _copies(aws, item)),
            access=sharing.paths(shared, _THROUGH + sharing.origin(aws.region, source)),
            public=item.get("Public"),
        ),
        tags=item.get("Tags"),
    )


def _copies(aws: Aws, item: dict[str, Any]) -> Iterator[Copy]:
    disks = [m["Ebs"] for m in item.get("BlockDeviceMappings", []) if "Ebs" in m]
    if not disks:
        bundle = item.get("RootDeviceType") == "instance-store"
        bucket = item.get("ImageLocation", "").split("/", 1)[0] if bundle else None
        yield bucket_copy(aws, "snapshot", bucket)
        return
    known = aws.once(("snapshots",), lambda: _places(aws))
    places = {disk.get("OutpostArn") or known.get(disk.get("SnapshotId")) for disk in disks}
    said = {disk.get("Encrypted") for disk in disks}
    encrypted = said.pop() if len(said) == 1 else False if False in said else None
    for place in sorted(places, key=lambda code: code or ""):
        yield aws.own("snapshot", place, encrypted=encrypted)


def _places(aws: Aws) -> dict[str, str]:
    asked: dict[str, Any] = {"OwnerIds": ["self"], "MaxResults": 1000}
    found = aws.read_all("describe_snapshots", "Snapshots", **asked) or []
    return {
        s["SnapshotId"]: s.get("OutpostArn") or s.get("AvailabilityZone") or aws.region
        for s in found
    }


def _grantee(grant: dict[str, str]) -> str:
    organisation = grant.get("OrganizationArn") or grant.get("OrganizationalUnitArn")
    if organisation:
        return f"org:{organisation.split('/')[1]}"
    return grant.get("UserId") or grant["Group"]
