"""Whom the registry of container images lets in, in a region: for all of its repositories.

Source: `ecr:GetRegistryPolicy`. Others may copy images into the registry by it, and, where the
account has switched to the second version of such policies, pull them too (ECR user guide, "Private
registry permissions"). ECR takes HTTPS only (AWS general reference, ECR endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import grants
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ecr"
SCOPE = "region"
CALLS = ("GetRegistryPolicy",)

_THROUGH = "images are pushed and pulled over HTTPS only"
_NONE: dict[str, dict[str, Any]] = {"RegistryPolicyNotFoundException": {"policyText": None}}


def listing(aws: Aws) -> Iterator[str]:
    """Yield the policy of the registry, if it has one."""
    answer = aws.read("get_registry_policy", absent=_NONE)
    if answer and answer["policyText"]:
        yield answer["policyText"]


def resource(aws: Aws, policy: str) -> Resource:
    """Make the resource of the registry, with a path for each account that is let in."""
    arn = aws.arn("registry")
    said = {"Policy": policy}
    found = access_paths(said, account=aws.account_id, arns=(arn,), https_only=_THROUGH)
    public = is_public(said)
    return aws.resource(
        arn,
        f"container registry in {aws.region}",
        Facts(
            category="access-grant",
            persistence="transit",
            access=(*found[1:], *grants.anyone(public, found[1:], found[0].encryption)),
            public=public,
        ),
    )
