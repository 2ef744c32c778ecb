"""Policies that keep making snapshots and images, copy them to other regions and share them.

Source: `dlm:GetLifecyclePolicies` and `dlm:GetLifecyclePolicy`; what they make: `snapshot_plan.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import sharing
from scanner.cloud.aws.storage import snapshot_plan
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "dlm"
SCOPE = "region"
CALLS = ("GetLifecyclePolicies", "GetLifecyclePolicy")

_THROUGH = (
    "what it makes is read through the EBS direct APIs, which take HTTPS only, or as a volume"
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each policy; this list has no pages."""
    return aws.pages("get_lifecycle_policies", "Policies")


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one policy. One that is switched off copies nothing."""
    name, off = item["PolicyId"], item["State"] == "DISABLED"
    answer = aws.read("get_lifecycle_policy", PolicyId=name)
    details = answer["Policy"]["PolicyDetails"] if answer else {}
    copies = snapshot_plan.copies(aws, details) if answer else [aws.own("planned", None)]
    accounts = snapshot_plan.shared_with(details) if answer else None
    return aws.resource(
        aws.arn(f"policy/{name}"),
        item.get("Description") or name,
        Facts(
            category="backup-plan",
            persistence="transit" if off else "persistent",
            copies=() if off else tuple(dict.fromkeys(copies)),
            access=() if off else sharing.paths(accounts, _THROUGH),
            public=False,
        ),
        tags=item.get("Tags"),
    )
