"""Who comes to a search domain, and over what.

Source: `opensearch:DescribeDomains` (`DomainEndpointOptions.EnforceHTTPS` tells whether plain HTTP
is answered as well) and `opensearch:ListVpcEndpointAccess`: another account may make an endpoint in
its own network, in the domain's region.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.analytics import search_links
from scanner.cloud.aws.network import far_end
from scanner.cloud.policy_document import access_paths
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Encryption

_OPTIONS = "DomainEndpointOptions"


def paths(
    aws: Aws, domain: dict[str, Any], policy: dict[str, Any] | None
) -> tuple[AccessPath, ...]:
    """Return the endpoint, and each other party: by policy, as another domain, by a link."""
    arn, name, network = domain["ARN"], domain["DomainName"], domain.get("VPCOptions", {})
    encryption, evidence = _encryption(domain)
    let_in = access_paths(policy, account=aws.account_id, arns=(arn, f"{arn}/*"))[1:]
    return (
        AccessPath(kind="endpoint", encryption=encryption, evidence=evidence),
        *(replace(path, encryption=encryption) for path in let_in),
        *search_links.paths(aws, name),
        *(_links(aws, name, encryption) if network.get("VPCId") else ()),
    )


def _encryption(domain: dict[str, Any]) -> tuple[Encryption, str]:
    options = domain.get(_OPTIONS, {})
    if any(_OPTIONS in changing["Name"] for changing in domain.get("ModifyingProperties", [])):
        return "unknown", "the settings of its endpoint are being changed"
    https = options.get("EnforceHTTPS")
    if https is None:
        return "unknown", "EnforceHTTPS is not told"
    between = domain.get("NodeToNodeEncryptionOptions", {}).get("Enabled")
    said = f"EnforceHTTPS={str(https).lower()}, {options.get('TLSSecurityPolicy')}"
    return "enforced" if https else "optional", (
        said if between else f"{said}; its nodes are not known to encrypt what they tell each other"
    )


def _links(aws: Aws, name: str, encryption: Encryption) -> Iterator[AccessPath]:
    found = aws.read_all("list_vpc_endpoint_access", "AuthorizedPrincipalList", DomainName=name)
    if found is None:
        unread = "who may link to it could not be read"
        yield far_end.path(aws, (None, aws.region), encryption, unread, "principal")
    for who in found or ():
        if who.get("PrincipalType") == "AWS_ACCOUNT" and who["Principal"] != aws.account_id:
            end, said = (who["Principal"], aws.region), "may make an endpoint for it"
            yield far_end.path(aws, end, encryption, said, "link")
