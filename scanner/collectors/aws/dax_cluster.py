"""Caches before DynamoDB, which keep what they were asked for: the zones of their nodes.

Source: `dax:DescribeClusters` (`Nodes[].AvailabilityZone`, `SSEDescription`,
`ClusterEndpointEncryptionType`). Nodes have addresses in a network of one's own only. Nothing
proves how short what is in a cache stays there, so it counts as kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import Word
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Encryption

SERVICE = "dax"
SCOPE = "region"
CALLS = ("DescribeClusters", "ListTags")

_TYPE = "ClusterEndpointEncryptionType"
_TLS: Word[Encryption] = Word(_TYPE, {"TLS": "enforced", "NONE": "none"})
_AT_REST = Word("SSEDescription.Status", {"ENABLED": True, "DISABLED": False})


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each cluster."""
    return aws.pages("describe_clusters", "Clusters", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one cluster."""
    arn, zones = item["ClusterArn"], {n.get("AvailabilityZone") for n in item.get("Nodes", [])}
    tls, evidence = _TLS.of(item) or "unknown", f"{_TYPE} is {item.get(_TYPE, 'not told')}"
    return aws.resource(
        arn,
        item["ClusterName"],
        Facts(
            category="cache",
            persistence="persistent",
            copies=tuple(
                aws.own("primary", zone, encrypted=_AT_REST.of(item))
                for zone in sorted(zones, key=str) or [None]
            ),
            access=(AccessPath(kind="endpoint", encryption=tls, evidence=evidence),),
            public=False,
        ),
        tags=aws.read_all("list_tags", "Tags", ResourceName=arn),
    )
