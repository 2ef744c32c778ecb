"""Leave that another account's global accelerators have to pass on to endpoints of this account.

Source: `globalaccelerator:ListCrossAccountAttachments` (`Principals`: accounts, and accelerators by
ARN; `Resources`), which is answered in us-west-2. Their edges are all over the world, as are those
of one's own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import grants
from scanner.cloud.aws.network import edges
from scanner.cloud.aws.network.accelerator_paths import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Resource

SERVICE = "globalaccelerator"
SCOPE = "account"
CALLS = ("ListCrossAccountAttachments",)

_MAY = "its accelerators may pass on what comes in"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each attachment in which there is an endpoint, and not only addresses."""
    found = aws.pages("list_cross_account_attachments", "CrossAccountAttachments", **PAGE)
    return (item for item in found if any("EndpointId" in one for one in item["Resources"]))


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one attachment, with a path for each account that may pass on."""
    others = {grants.principal(name) for name in item.get("Principals", ())}
    let_in = [(who, _MAY) for who in sorted(others - {f"aws:{aws.account_id}"})]
    facts = grants.facts(let_in, "unknown", kind="link")
    passed_on = (edges.path("unknown", "passed on by accelerators of others"),) if let_in else ()
    return aws.resource(
        item["AttachmentArn"],
        item["Name"],
        replace(facts, access=(*facts.access, *passed_on)),
        region=None,
    )
