"""Domain names of API Gateway: which of them lead to an API, over what, and by TLS of which policy.

Read once for a region. Source: `apigateway:GetDomainNames` and `apigateway:GetBasePathMappings`, or
`apigatewayv2:GetDomainNames` and `apigatewayv2:GetApiMappings`. A name that goes by routing rules
has no mappings, and is not seen here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws

V1 = ("GetDomainNames", "GetBasePathMappings")
"""What `rest` calls."""
V2 = ("GetDomainNames", "GetApiMappings")
"""What `http` calls."""

EDGE = "EDGE"


@dataclass(frozen=True, slots=True)
class Domain:
    """A name that leads to an API."""

    policies: tuple[str, ...]
    edge: bool


def rest(aws: Aws, api: str) -> list[Domain] | None:
    """Return the names of a REST API; `None` where they could not be read."""
    return _of(aws.once(("domains",), lambda: _rest(aws)), api)


def http(aws: Aws, api: str) -> list[Domain] | None:
    """Return the names of an HTTP or WebSocket API; `None` where they could not be read."""
    return _of(aws.once(("domains",), lambda: _http(aws)), api)


def _of(found: list[tuple[str, Domain]] | None, api: str) -> list[Domain] | None:
    return None if found is None else [domain for of, domain in found if of == api]


def _rest(aws: Aws) -> list[tuple[str, Domain]] | None:
    found: list[tuple[str, Domain]] = []
    names = aws.read_all("get_domain_names", "items", limit=500)
    for name in names or ():
        asked = {"domainName": name["domainName"], "limit": 500}
        if "domainNameId" in name:
            asked["domainNameId"] = name["domainNameId"]
        mappings = aws.read_all("get_base_path_mappings", "items", **asked)
        if mappings is None:
            return None
        edge = EDGE in name["endpointConfiguration"]["types"]
        domain = Domain((name["securityPolicy"],), edge)
        found += [(mapping["restApiId"], domain) for mapping in mappings]
    return None if names is None else found


def _http(aws: Aws) -> list[tuple[str, Domain]] | None:
    found: list[tuple[str, Domain]] = []
    names = aws.read_all("get_domain_names", "Items", MaxResults="100")
    for name in names or ():
        asked: dict[str, Any] = {"DomainName": name["DomainName"], "MaxResults": "100"}
        mappings = aws.read_all("get_api_mappings", "Items", **asked)
        if mappings is None:
            return None
        parts = name["DomainNameConfigurations"]
        policies = tuple(sorted({part["SecurityPolicy"] for part in parts}))
        domain = Domain(policies, any(part["EndpointType"] == EDGE for part in parts))
        found += [(mapping["ApiId"], domain) for mapping in mappings]
    return None if names is None else found
