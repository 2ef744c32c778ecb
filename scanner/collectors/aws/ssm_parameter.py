"""Parameters of Systems Manager, which may be secrets: their keys, and who else may read them.

Source: `ssm:DescribeParameters` (`Type`, `KeyId`, `Tier`) and `ssm:GetResourcePolicies` of the
advanced ones: others cannot be shared (user guide, "Working with shared parameters"). No value is
ever asked for. Systems Manager takes HTTPS only (AWS general reference, Systems Manager endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud import several_policies
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ssm"
SCOPE = "region"
CALLS = ("DescribeParameters", "GetResourcePolicies")

_THROUGH = "read through the Systems Manager API, which takes HTTPS only"
_NONE: dict[str, Any] = {"Policy": None}
_SECURE = "SecureString"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield what is said of each parameter."""
    return aws.pages("describe_parameters", "Parameters", MaxResults=50)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Return one parameter. Of one that is not a secure string, encryption is not told."""
    arn, name = item["ARN"], item["Name"]
    policies = _policies(aws, item)
    encrypted = True if item["Type"] == _SECURE else None
    return aws.resource(
        arn,
        name,
        Facts(
            category="secret",
            persistence="persistent",
            copies=(aws.own("primary", aws.region, encrypted=encrypted, key=item.get("KeyId")),),
            access=several_policies.access_paths(
                policies, account=aws.account_id, arn=arn, https_only=_THROUGH
            ),
            public=several_policies.is_public(policies),
        ),
    )


def _policies(aws: Aws, item: dict[str, Any]) -> list[dict[str, Any] | None]:
    # One that could not be read counts as such, and none as one that lets nobody in.
    if item.get("Tier", "Standard") == "Standard":
        return [_NONE]
    asked = {"ResourceArn": item["ARN"], "MaxResults": 50}
    found = aws.read_all("get_resource_policies", "Policies", **asked)
    return [None] if found is None else [{"Policy": one["Policy"]} for one in found] or [_NONE]
