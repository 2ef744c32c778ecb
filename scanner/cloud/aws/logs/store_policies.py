"""Who reads an event data store of CloudTrail Lake, by the two policies that it may have.

Besides its own there is one that CloudTrail makes for the delegated administrator of an
organization; both hold together (model of GetResourcePolicy).

Source: `cloudtrail:GetResourcePolicy` (`ResourcePolicy`, `DelegatedAdminResourcePolicy`).
CloudTrail takes HTTPS only (AWS general reference, CloudTrail endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.openness import by_any
from scanner.cloud.policy_document import access_paths, is_public

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

CALL = "GetResourcePolicy"
"""What is asked here by a collector of `cloudtrail`."""

_THROUGH = "asked through the CloudTrail API only, which takes HTTPS only"
_NO_POLICY: dict[str, dict[str, Any]] = {
    "ResourcePolicyNotFoundException": {"ResourceArn": None, "ResourcePolicy": None}
}
_POLICIES = ("ResourcePolicy", "DelegatedAdminResourcePolicy")


def ways_in(aws: Aws, arn: str) -> tuple[tuple[AccessPath, ...], bool | None]:
    """Return the ways in to the store of this ARN, and whether anyone comes in."""
    said = aws.read("get_resource_policy", absent=_NO_POLICY, ResourceArn=arn)
    policies = [
        {"Policy": said.get(name)} if said and "ResourceArn" in said else None for name in _POLICIES
    ]
    found = [
        access_paths(policy, account=aws.account_id, arns=(arn,), https_only=_THROUGH)
        for policy in policies
    ]
    paths = tuple(dict.fromkeys(path for some in found for path in some))
    return paths, by_any(is_public(policy) for policy in policies)
