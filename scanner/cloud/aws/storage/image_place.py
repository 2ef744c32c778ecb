"""Where a machine image is: its snapshots, each in a place of its own, or a bundle in a bucket.

Source: `ec2:DescribeImages` (`BlockDeviceMappings[]`; `ImageLocation` of a bundle, if
`RootDeviceType` says that it is one) and `ec2:DescribeSnapshots`, once for a region: a snapshot may
be in a Local Zone or on an Outpost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

CALLS = ("DescribeSnapshots", HEAD_BUCKET)


def copies(aws: Aws, image: dict[str, Any]) -> Iterator[Copy]:
    """Yield one copy for each place that an image is in."""
    disks = [m["Ebs"] for m in image.get("BlockDeviceMappings", []) if "Ebs" in m]
    if not disks:
        bundle = image.get("RootDeviceType") == "instance-store"
        bucket = image.get("ImageLocation", "").split("/", 1)[0] if bundle else None
        yield bucket_copy(aws, "snapshot", bucket)
        return
    known = aws.once(("snapshots",), lambda: _places(aws))
    places = {disk.get("OutpostArn") or known.get(disk.get("SnapshotId")) for disk in disks}
    said = {disk.get("Encrypted") for disk in disks}
    encrypted = said.pop() if len(said) == 1 else False if False in said else None
    for place in sorted(places, key=lambda code: code or ""):
        yield aws.own("snapshot", place, encrypted=encrypted)


def snapshot_place(aws: Aws, snapshot: dict[str, Any]) -> str:
    """Return the code of the Outpost, Local Zone or region that a snapshot of a disk is in.

    Source: `ec2:DescribeSnapshots` (`OutpostArn`, `AvailabilityZone` of local ones).
    """
    place: str = snapshot.get("OutpostArn") or snapshot.get("AvailabilityZone") or aws.region
    return place


def _places(aws: Aws) -> dict[str, str]:
    asked: dict[str, Any] = {"OwnerIds": ["self"], "MaxResults": 1000}
    found = aws.read_all("describe_snapshots", "Snapshots", **asked) or []
    return {snapshot["SnapshotId"]: snapshot_place(aws, snapshot) for snapshot in found}
