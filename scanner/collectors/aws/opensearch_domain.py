"""Search domains: zones, snapshots, logs, domains they are tied to, and who comes in over what.

Source: `opensearch:DescribeDomains` (`VPCOptions`, `AccessPolicies`, `LogPublishingOptions`;
`DomainEndpointOptions.EnforceHTTPS` tells whether plain HTTP is answered as well). A domain keeps
its own snapshots for 14 days in the region (OpenSearch Service developer guide, "Creating index
snapshots"); those that it is told to put into a bucket are known to the domain alone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import search_links
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy, Encryption

SERVICE = "opensearch"
SCOPE = "region"
CALLS = (
    *("ListDomainNames", "DescribeDomains", "ListVpcEndpointAccess", "ListTags"),
    *search_links.CALLS,
)

_AT_ONCE = 5
_SNAPSHOT_DAYS = 14


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each domain, asked for by five."""
    names = [domain["DomainName"] for domain in aws.pages("list_domain_names", "DomainNames")]
    for start in range(0, len(names), _AT_ONCE):
        asked = names[start : start + _AT_ONCE]
        yield from aws.pages("describe_domains", "DomainStatusList", DomainNames=asked)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one domain."""
    arn, name, network = item["ARN"], item["DomainName"], item.get("VPCOptions", {}).get("VPCId")
    said = item.get("AccessPolicies")
    policy = None if said is None else {"Policy": said or None}
    encryption, evidence = _encryption(item)
    found = access_paths(policy, account=aws.account_id, arns=(arn, f"{arn}/*"))[1:]
    let_in = (replace(path, encryption=encryption) for path in found)
    endpoint = AccessPath(kind="endpoint", encryption=encryption, evidence=evidence)
    return aws.resource(
        arn,
        name,
        Facts(
            category="search-index",
            persistence="persistent",
            copies=(*_copies(aws, item), *search_links.copies(aws, name)),
            access=(
                *(endpoint, *let_in, *search_links.paths(aws, name)),
                *(_links(aws, name, encryption) if network else ()),
            ),
            public=False if network else is_public(policy),
        ),
        tags=aws.read_all("list_tags", "TagList", ARN=arn),
    )


def _encryption(item: dict[str, Any]) -> tuple[Encryption, str]:
    options = item.get("DomainEndpointOptions", {})
    if any("DomainEndpointOptions" in p["Name"] for p in item.get("ModifyingProperties", [])):
        return "unknown", "the settings of its endpoint are being changed"
    https = options.get("EnforceHTTPS")
    if https is None:
        return "unknown", "EnforceHTTPS is not told"
    between = item.get("NodeToNodeEncryptionOptions", {}).get("Enabled")
    said = f"EnforceHTTPS={str(https).lower()}, {options.get('TLSSecurityPolicy')}"
    return "enforced" if https else "optional", (
        said if between else f"{said}; its nodes are not known to encrypt what they tell each other"
    )


def _copies(aws: Aws, item: dict[str, Any]) -> Iterator[Copy]:
    rest, network = item.get("EncryptionAtRestOptions", {}), item.get("VPCOptions")
    facts: dict[str, Any] = {"encrypted": rest.get("Enabled"), "key": rest.get("KmsKeyId")}
    # One with an address outside a network of one's own is in any of the region's own zones.
    zones = network.get("AvailabilityZones") if network else [aws.region]
    yield from (aws.own("primary", zone, **facts) for zone in sorted(zones or []) or [None])
    yield aws.own("snapshot", aws.region, **facts, retention_days=_SNAPSHOT_DAYS)
    logs = item.get("LogPublishingOptions", {}).values()
    groups = {log.get("CloudWatchLogsLogGroupArn") for log in logs if log.get("Enabled")}
    yield from (aws.copy("log", group) for group in sorted(groups - {None}))


def _links(aws: Aws, name: str, encryption: Encryption) -> Iterator[AccessPath]:
    # Another account may make an endpoint for it in its own network, in this region.
    found = aws.read_all("list_vpc_endpoint_access", "AuthorizedPrincipalList", DomainName=name)
    one = AccessPath(
        kind="link",
        encryption=encryption,
        origins=aws.place(aws.region).countries,
        evidence="may make an endpoint for it",
    )
    if found is None:
        yield replace(one, kind="principal", evidence="who may link to it could not be read")
    for who in found or ():
        if who.get("PrincipalType") == "AWS_ACCOUNT" and who["Principal"] != aws.account_id:
            yield replace(one, principal=f"aws:{who['Principal']}")
