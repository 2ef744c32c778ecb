"""What a contact centre works together with: other stores of AWS, and applications of others.

Source: `connect:ListInstances` and `connect:ListIntegrationAssociations` (`IntegrationArn`,
`SourceApplicationUrl`, of which only the host is kept). Some of these only hand something on: an
event, a call, a mail, a login. Any other, of a type that is new too, keeps what it is given. What
an application of another party is and gets, `aws_appintegrations_application` says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.network import address, far_end
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "connect"
SCOPE = "region"
CALLS = ("ListInstances", "ListIntegrationAssociations")

_HANDS_ON = {
    *("EVENT", "APPLICATION", "FILE_SCANNER", "SES_IDENTITY", "ANALYTICS_CONNECTOR"),
    *("CALL_TRANSFER_CONNECTOR", "COGNITO_USER_POOL", "MESSAGE_PROCESSOR"),
}
_WORKS_WITH = "the contact centre works together with this; between services of AWS by HTTPS"
_APPLICATION = "an application that the contact centre works together with; how is not told"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each association of each instance."""
    for one in aws.pages("list_instances", "InstanceSummaryList", MaxResults=10):
        operation, key = "list_integration_associations", "IntegrationAssociationSummaryList"
        yield from aws.pages(operation, key, InstanceId=one["Id"], MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Return one association. What keeps something is a copy where its ARN says."""
    arn, type_ = item["IntegrationArn"], item["IntegrationType"]
    keeps = type_ not in _HANDS_ON
    return aws.resource(
        item["IntegrationAssociationArn"],
        item.get("SourceApplicationName") or type_,
        Facts(
            category="conversation",
            persistence="persistent" if keeps else "transit",
            copies=(aws.copy("replica", arn),) if keeps else (),
            access=tuple(_paths(aws, arn, item.get("SourceApplicationUrl"))),
            public=False,
        ),
    )


def _paths(aws: Aws, arn: str, url: str | None) -> Iterator[AccessPath]:
    end = arns.account(arn), arns.region(arn)
    if not far_end.is_here(aws, end):
        yield far_end.path(aws, end, "by-service", _WORKS_WITH)
    if url:
        host = address.host(url)
        principal = f"aws:connect:{host}" if host else None
        yield AccessPath(
            kind="principal", encryption="unknown", principal=principal, evidence=_APPLICATION
        )
