"""HTTP and WebSocket APIs: domain names, and the logs of their stages.

Source: `apigatewayv2:GetApis`, `apigatewayv2:GetStages` (`AccessLogSettings`,
`DefaultRouteSettings`) and the domain names (`api_domains.py`). It takes TLS only (`api_paths.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.network import api_domains, api_paths
from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

SERVICE = "apigatewayv2"
SCOPE = "region"
CALLS = ("GetApis", "GetStages", *api_domains.V2)

_ENDPOINT = https_only(api_paths.HTTPS)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each API."""
    return aws.pages("get_apis", "Items", MaxResults="100")


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one API. It is in transit only if it was seen that its stages keep nothing."""
    id_ = item["ApiId"]
    stages = aws.read_all("get_stages", "Items", ApiId=id_, MaxResults="100")
    copies = [copy for stage in stages or () for copy in _logs(aws, id_, stage)]
    domains = api_domains.http(aws, id_)
    return aws.resource(
        f"arn:{aws.partition}:apigateway:{aws.region}::/apis/{id_}",
        item["Name"],
        Facts(
            category="log-store",
            persistence="persistent" if stages is None or copies else "transit",
            copies=tuple(dict.fromkeys(copies)),
            access=tuple(api_paths.paths((_ENDPOINT,), domains, edge=False)),
            public=False,
        ),
        tags=[{"Key": key, "Value": value} for key, value in item.get("Tags", {}).items()],
    )


def _logs(aws: Aws, api: str, stage: dict[str, Any]) -> Iterator[Copy]:
    if target := stage.get("AccessLogSettings", {}).get("DestinationArn"):
        yield log_destination.copy(aws, target)
    routes = [stage.get("DefaultRouteSettings", {}), *stage.get("RouteSettings", {}).values()]
    if any(route.get("LoggingLevel", "OFF") != "OFF" for route in routes):
        yield log_destination.group(aws, f"/aws/apigateway/{api}/{stage['StageName']}")
