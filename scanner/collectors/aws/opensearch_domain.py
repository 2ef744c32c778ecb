"""Search domains: zones, snapshots, logs, domains they are tied to, and who comes in over what.

Source: `opensearch:DescribeDomains`. What it keeps itself: `search_copies.py`; domains that it is
tied to: `search_links.py`; the ways in: `search_access.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.analytics import search_access, search_copies, search_links
from scanner.cloud.aws.batches import batches
from scanner.cloud.policy_document import is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "opensearch"
SCOPE = "region"
CALLS = (
    *("ListDomainNames", "DescribeDomains", "ListVpcEndpointAccess", "ListTags"),
    *search_links.CALLS,
)

_AT_ONCE = 5


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
            copies=(*search_copies.copies(aws, item), *search_links.copies(aws, name)),
            access=search_access.paths(aws, item, policy),
            public=False if network else is_public(policy),
        ),
        tags=aws.read_all("list_tags", "TagList", ARN=arn),
    )
