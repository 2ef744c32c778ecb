"""Systems of others that Security Hub sends tickets with findings to.

Source: `securityhub:ListConnectorsV2` (`ProviderSummary.ProviderName`). What connects another cloud
only fetches findings from there. How Security Hub says that it is not in use stands in `in_use.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.services import in_use
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "securityhub"
SCOPE = "region"
CALLS = ("ListConnectorsV2",)

_FETCHED_FROM = {"AZURE", "GCP"}
_SENT = "is sent tickets with findings; how it is reached is not told"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each connector."""
    off = in_use.SECURITY_HUB_IS_OFF
    return aws.pages("list_connectors_v2", "Connectors", nothing=off, MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Return one connector, which keeps nothing."""
    return aws.resource(
        item.get("ConnectorArn") or aws.arn(f"connectorv2/{item['ConnectorId']}"),
        item["Name"],
        Facts(
            category="log-store",
            persistence="transit",
            access=tuple(_paths(item["ProviderSummary"].get("ProviderName"))),
            public=False,
        ),
    )


def _paths(provider: str | None) -> Iterator[AccessPath]:
    if provider not in _FETCHED_FROM:
        principal = f"aws:securityhub:{provider}" if provider else None
        yield AccessPath(
            kind="principal", encryption="unknown", principal=principal, evidence=_SENT
        )
