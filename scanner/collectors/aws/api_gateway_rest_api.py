"""REST APIs: whom their policy lets in, edges outside the EU, and logs and caches of their stages.

Source: `apigateway:GetRestApis` (`endpointConfiguration.types`, `policy`, `securityPolicy`),
`apigateway:GetStages` (`accessLogSettings`, `methodSettings`, `cacheClusterEnabled`) and the domain
names (`api_domains.py`). It takes TLS only (`api_paths.py`).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import api_domains, api_paths, log_destination
from scanner.cloud.policy_document import access_paths
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

SERVICE = "apigateway"
SCOPE = "region"
CALLS = ("GetRestApis", "GetStages", *api_domains.V1)

_ESCAPED = '{\\"'


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each API."""
    return aws.pages("get_rest_apis", "items", limit=500)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one API. It is in transit only if it was seen that its stages keep nothing."""
    id_ = item["id"]
    answer = aws.read("get_stages", restApiId=id_)
    copies = [copy for stage in answer["item"] for copy in _kept(aws, id_, stage)] if answer else []
    guard = f"arn:{aws.partition}:execute-api:{aws.region}:{aws.account_id}:{id_}/*"
    types = item["endpointConfiguration"]["types"]
    said = f"{api_paths.HTTPS} ({item.get('securityPolicy', 'policy not told')})"
    policy = {"Policy": _plain(item.get("policy"))}
    found = access_paths(policy, account=aws.account_id, arns=(guard,), https_only=said)
    domains = api_domains.rest(aws, id_)
    return aws.resource(
        f"arn:{aws.partition}:apigateway:{aws.region}::/restapis/{id_}",
        item["name"],
        Facts(
            category="log-store",
            persistence="transit" if answer and not copies else "persistent",
            copies=tuple(dict.fromkeys(copies)),
            access=tuple(api_paths.paths(found, domains, edge=api_domains.EDGE in types)),
            public=False,
        ),
        tags=[{"Key": key, "Value": value} for key, value in item.get("tags", {}).items()],
    )


def _plain(policy: str | None) -> str | None:
    # The service gives the text of a policy with its quotes escaped.
    return json.loads(f'"{policy}"') if policy and policy.startswith(_ESCAPED) else policy


def _kept(aws: Aws, api: str, stage: dict[str, Any]) -> Iterator[Copy]:
    if target := stage.get("accessLogSettings", {}).get("destinationArn"):
        yield log_destination.copy(aws, target)
    settings = stage.get("methodSettings", {}).values()
    if any(one.get("loggingLevel", "OFF") != "OFF" for one in settings):
        yield log_destination.group(aws, f"API-Gateway-Execution-Logs_{api}/{stage['stageName']}")
    if stage.get("cacheClusterEnabled"):
        told = [one.get("cacheDataEncrypted") for one in settings if one.get("cachingEnabled")]
        yield aws.own("cache", aws.region, encrypted=all(told) if told else None)
