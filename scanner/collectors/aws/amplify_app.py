"""Web sites of Amplify, with the log of the programs behind them, and who serves them.

Source: `amplify:ListApps` (`customRules`: the site passes on to a host what visitors send to an
address that is written anew, and hands back its answer; a redirect sends them there themselves).
Sites are served by a worldwide network of edges, and logs are in CloudWatch Logs of the region
(Amplify user guide, "Welcome to AWS Amplify Hosting", "Amplify CloudWatch logs"). What a site shows
is there for its visitors, and what is cached is not kept for good; environment variables and
passwords are not kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import many
from scanner.cloud.aws.network import address, edges
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "amplify"
SCOPE = "region"
CALLS = ("ListApps",)

# Any other than these hands back what stands at the target.
_PASSED_ON = (
    "customRules[?status!='301' && status!='302' && status!='404'"
    " && contains(target || '', '://')].target"
)
_WHY = "gets what visitors send to addresses of the site that are passed on to it"
_SERVED = "Amplify sends visitors on to HTTPS; served"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each app."""
    return aws.pages("list_apps", "apps", maxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one app, with a path for the edges and for each host behind it."""
    behind = dict.fromkeys(address.recipient(to, _WHY) for to in many(_PASSED_ON, item))
    return aws.resource(
        item["appArn"],
        item["name"],
        Facts(
            category="log-store",
            persistence="persistent",
            copies=(aws.own("log", aws.region),),
            access=(edges.path("by-service", _SERVED), *behind),
            public=False,
        ),
        tags=item.get("tags"),
    )
