"""Who else may use the Glue catalogue of this account in a region.

Source: `glue:GetResourcePolicies`: the catalogue's own policy, and those that Resource Access
Manager makes for what Lake Formation shares. The Glue API takes HTTPS only (AWS general reference,
Glue endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import grants
from scanner.cloud.openness import by_any
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "glue"
SCOPE = "region"
CALLS = ("GetResourcePolicies",)

_THROUGH = "the Glue API takes HTTPS only"


def listing(aws: Aws) -> Iterator[list[str | None]]:
    """Yield all policies of the catalogue together, if there are any."""
    found = aws.pages("get_resource_policies", "GetResourcePoliciesResponseList", MaxResults=1000)
    if policies := [one.get("PolicyInJson") or "{}" for one in found]:
        yield list(policies)


def resource(aws: Aws, policies: list[Any]) -> Resource:
    """Make the resource of the catalogue, with a path for each account that is let in."""
    arn = aws.arn("catalog")
    said = [{"Policy": text} for text in policies]
    paths: dict[str | None, AccessPath] = {}
    for one in said:
        found = access_paths(one, account=aws.account_id, arns=(arn,), https_only=_THROUGH)
        paths |= {path.principal: path for path in found[1:]}
    let_in = [paths[who] for who in sorted(paths, key=lambda who: who or "")]
    public = by_any(is_public(one) for one in said)
    return aws.resource(
        arn,
        f"Glue catalogue in {aws.region}",
        Facts(
            category="access-grant",
            persistence="transit",
            access=(*let_in, *grants.anyone(public, let_in, "by-service")),
            public=public,
        ),
    )
