"""Whom a snapshot of EBS is shared with.

Source: `ec2:DescribeSnapshotAttribute` of each (`CreateVolumePermissions[]`), for no list tells
which are shared with an account. Where sharing with all is blocked in the region
(`ec2:GetSnapshotBlockPublicAccessState`), AWS treats public ones as private.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.access import sharing

if TYPE_CHECKING:
    from collections.abc import Collection

    from scanner.cloud.aws.unit import Aws

CALLS = ("DescribeSnapshotAttribute", "GetSnapshotBlockPublicAccessState")

_PERMISSION = "createVolumePermission"


def shared_with(aws: Aws, snapshot: str) -> list[str] | None:
    """Return whom the snapshot of this id is shared with, as `sharing.paths` takes it."""
    answer = aws.read("describe_snapshot_attribute", SnapshotId=snapshot, Attribute=_PERMISSION)
    return [sharing.grantee(one) for one in answer["CreateVolumePermissions"]] if answer else None


def is_public(aws: Aws, shared: Collection[str] | None) -> bool | None:
    """Say whether anyone may use it; `None` where that could not be read."""
    # Whether it is blocked is asked only where a snapshot is public.
    return sharing.is_public(shared) and _unblocked(aws)


def _unblocked(aws: Aws) -> bool | None:
    block = aws.once(("block",), lambda: aws.read("get_snapshot_block_public_access_state"))
    return None if block is None else block["State"] != "block-all-sharing"
