"""REST APIs: whom their policy lets in, edges outside the EU, and logs and caches of their stages.

Source: `apigateway:GetRestApis` (`endpointConfiguration.types`, `policy`, `securityPolicy`),
`apigateway:GetStages` (`stage_copies.py`) and the domain names (`api_domains.py`). It takes TLS
only (`api_paths.py`).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import api_domains, api_paths, stage_copies
from scanner.cloud.policy_document import access_paths
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "apigateway"
SCOPE = "region"
CALLS = ("GetRestApis", "GetStages", *api_domains.V1)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each API."""
    return aws.pages("get_rest_apis", "items", limit=500)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one API. It is in transit only if it was seen that its stages keep nothing."""
    id_ = item["id"]
    answer = aws.read("get_stages", restApiId=id_)
    stages = answer["item"] if answer else []
    copies = [copy for stage in stages for copy in stage_copies.copies(aws, id_, stage)]
    guard = aws.arn(f"{id_}/*", service="execute-api")
    edge = api_domains.EDGE in item["endpointConfiguration"]["types"]
    said = f"{api_paths.HTTPS} ({item.get('securityPolicy', 'policy not told')})"
    policy = {"Policy": _plain(item.get("policy"))}
    found = access_paths(policy, account=aws.account_id, arns=(guard,), https_only=said)
    return aws.resource(
        f"arn:{aws.partition}:apigateway:{aws.region}::/restapis/{id_}",
        item["name"],
        Facts(
            category="log-store",
            persistence="transit" if answer and not copies else "persistent",
            copies=tuple(dict.fromkeys(copies)),
            access=tuple(api_paths.paths(found, api_domains.rest(aws, id_), edge=edge)),
            public=False,
        ),
        tags=item.get("tags"),
    )


def _plain(policy: str | None) -> str | None:
    # The service gives the text of a policy with its quotes escaped.
    escaped = policy and policy.startswith('{\\"')
    return json.loads(f'"{policy}"') if escaped else policy
