"""Logs of firewalls for the web: addresses and requests, of a region or of CloudFront.

Source: `wafv2:ListLoggingConfigurations` (`LogDestinationConfigs`), once for each `LogScope`: the
account's own, and those that Security Lake and CloudWatch set up. The scope CLOUDFRONT is asked in
us-east-1 alone, where its logs begin (AWS WAF developer guide, "Logging destinations").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "wafv2"
SCOPE = "region"
CALLS = ("ListLoggingConfigurations", HEAD_BUCKET)

_CDN = "us-east-1"
_WHOSE = ("CUSTOMER", "SECURITY_LAKE", "CLOUDWATCH_TELEMETRY_RULE_MANAGED")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each configuration."""
    for scope in ("REGIONAL", "CLOUDFRONT") if aws.region == _CDN else ("REGIONAL",):
        for whose in _WHOSE:
            yield from aws.pages(
                "list_logging_configurations",
                "LoggingConfigurations",
                Scope=scope,
                LogScope=whose,
                Limit=100,
            )


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one configuration, which goes by the firewall that it is of."""
    acl, whose = item["ResourceArn"], item.get("LogScope", _WHOSE[0])
    return aws.resource(
        f"{acl}/logging/{whose.lower()}",
        acl.split("/")[-2],
        Facts(
            category="log-store",
            persistence="persistent",
            copies=tuple(
                log_destination.copy(aws, target) for target in item["LogDestinationConfigs"]
            ),
            public=False,
        ),
    )
