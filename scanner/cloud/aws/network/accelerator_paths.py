"""How a global accelerator is reached, and the regions that its edges pass on to.

Source: `globalaccelerator:ListListeners` (`Protocol`) and `globalaccelerator:ListEndpointGroups`
(`EndpointGroupRegion`, and the account in the ARN of an endpoint: it may be another's, by an
attachment of theirs), which are answered in us-west-2. TCP and UDP are passed on as they come:
TLS is for the endpoint to ask for, which is read by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.network import edges, far_end
from scanner.cloud.aws.network.endpoint import unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

HOME = "us-west-2"
PAGE: dict[str, Any] = {"region": HOME, "MaxResults": 100}
"""How each list is asked for."""

_UNREAD = unread("to whom it passes on", "principal")


def paths(aws: Aws, accelerator: str, kind: str) -> Iterator[AccessPath]:
    """Yield the paths of an accelerator, given by its ARN; `kind` is in the names of its calls."""
    asked = {"AcceleratorArn": accelerator, **PAGE}
    listeners = aws.read_all(f"list_{kind}listeners", "Listeners", **asked)
    if listeners is None:
        yield edges.path("unknown", "listeners that could not be read")
        yield _UNREAD
    for listener in listeners or ():
        asked = {"ListenerArn": listener["ListenerArn"], **PAGE}
        groups = aws.read_all(f"list_{kind}endpoint_groups", "EndpointGroups", **asked)
        regions = sorted({group["EndpointGroupRegion"] for group in groups or ()})
        also = {country for region in regions for country in aws.place(region).countries}
        where = "regions that could not be read" if groups is None else ", ".join(regions)
        # Custom routing passes on both, to ports of its own choice.
        protocol = "TCP or UDP" if kind else listener["Protocol"]
        what = f"{protocol} is passed on as it comes, to {where or 'nowhere'}"
        yield edges.path("unknown", f"{what}, by way of its address", also)
        if groups is None:
            yield _UNREAD
        for region in regions:
            if not aws.place(region).countries:
                yield far_end.path(aws, (aws.account_id, region), "unknown", what)
        for group in groups or ():
            yield from _others(aws, group, what)


def _others(aws: Aws, group: dict[str, Any], what: str) -> Iterator[AccessPath]:
    endpoints = group.get("EndpointDescriptions", ())
    accounts = {arns.account(one.get("EndpointId", "")) for one in endpoints}
    for account in sorted(accounts - {None, aws.account_id}, key=str):
        end = (account, group["EndpointGroupRegion"])
        yield far_end.path(aws, end, "unknown", f"{what}; an endpoint of another account", "link")
