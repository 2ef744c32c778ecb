"""Addresses by which devices reach IoT Core, each over TLS of some version.

Source: `iot:ListDomainConfigurations` and `iot:DescribeDomainConfiguration`
(`tlsConfig.securityPolicy`). IoT Core takes TLS only, for MQTT, WebSocket and HTTPS alike (IoT Core
developer guide, "Transport security in AWS IoT Core").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "iot"
SCOPE = "region"
CALLS = ("ListDomainConfigurations", "DescribeDomainConfiguration")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each configuration, those that AWS made too."""
    return aws.pages("list_domain_configurations", "domainConfigurations", pageSize=250)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one configuration."""
    name = item["domainConfigurationName"]
    answer = aws.read("describe_domain_configuration", domainConfigurationName=name)
    policy = answer.get("tlsConfig", {}).get("securityPolicy") if answer else None
    evidence = f"IoT Core, which takes TLS only; securityPolicy is {policy or 'not known'}"
    return aws.resource(
        item["domainConfigurationArn"],
        name,
        Facts(
            category="network",
            persistence="transit",
            access=(https_only(evidence),),
            public=False,
        ),
    )
