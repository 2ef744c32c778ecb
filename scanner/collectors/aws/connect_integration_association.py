"""What a contact centre works together with: other stores of AWS, and applications of others.

Source: `connect:ListInstances` and `connect:ListIntegrationAssociations`; which of them keep
something, and whose they are: `works_with.py`. What an application of another party is and gets,
`aws_appintegrations_application` says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import works_with
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "connect"
SCOPE = "region"
CALLS = ("ListInstances", "ListIntegrationAssociations")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each association of each instance."""
    for one in aws.pages("list_instances", "InstanceSummaryList", MaxResults=10):
        operation, key = "list_integration_associations", "IntegrationAssociationSummaryList"
        yield from aws.pages(operation, key, InstanceId=one["Id"], MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Return one association. What keeps something is a copy where its ARN says."""
    keeps = works_with.keeps(item)
    return aws.resource(
        item["IntegrationAssociationArn"],
        item.get("SourceApplicationName") or item["IntegrationType"],
        Facts(
            category="conversation",
            persistence="persistent" if keeps else "transit",
            copies=(aws.copy("replica", item["IntegrationArn"]),) if keeps else (),
            access=tuple(works_with.paths(aws, item)),
            public=False,
        ),
    )
