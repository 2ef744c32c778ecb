"""Search domains: zones, snapshots, logs, domains they are tied to, and who comes in over what.

Source: `opensearch:DescribeDomains` (`VPCOptions`, `AccessPolicies`, `LogPublishingOptions`); the
ways in: `search_access.py`. A domain keeps its own snapshots for 14 days in the region (OpenSearch
Service developer guide, "Creating index snapshots"); those that it is told to put into a bucket are
known to the domain alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.analytics import search_access, search_links
from scanner.cloud.aws.batches import batches
from scanner.cloud.policy_document import is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

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
    names = (domain["DomainName"] for domain in aws.pages("list_domain_names", "DomainNames"))
    for asked in batches(names, _AT_ONCE):
        yield from aws.pages("describe_domains", "DomainStatusList", DomainNames=asked)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one domain."""
    arn, name, said = item["ARN"], item["DomainName"], item.get("AccessPolicies")
    policy = None if said is None else {"Policy": said or None}
    network = item.get("VPCOptions", {}).get("VPCId")
    return aws.resource(
        arn,
        name,
        Facts(
            category="search-index",
            persistence="persistent",
            copies=(*_copies(aws, item), *search_links.copies(aws, name)),
            access=search_access.paths(aws, item, policy),
            public=False if network else is_public(policy),
        ),
        tags=aws.read_all("list_tags", "TagList", ARN=arn),
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
