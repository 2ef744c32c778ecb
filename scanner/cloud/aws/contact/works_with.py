"""What an instance of Amazon Connect works together with: what it keeps, and whose it is.

Source: `connect:ListIntegrationAssociations` (`IntegrationType`, `IntegrationArn`,
`SourceApplicationUrl`, of which only the host is kept). Some only hand something on: an event, a
call, a mail, a login. Any other, of a type that is new too, keeps what it is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.network import address, far_end
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

_HANDS_ON = {
    *("EVENT", "APPLICATION", "FILE_SCANNER", "SES_IDENTITY", "ANALYTICS_CONNECTOR"),
    *("CALL_TRANSFER_CONNECTOR", "COGNITO_USER_POOL", "MESSAGE_PROCESSOR"),
}
_WORKS_WITH = "the contact centre works together with this; between services of AWS by HTTPS"
_APPLICATION = "an application that the contact centre works together with; how is not told"


def keeps(association: dict[str, Any]) -> bool:
    """Say whether what is at the other end of an association keeps what it is given."""
    return association["IntegrationType"] not in _HANDS_ON


def paths(aws: Aws, association: dict[str, Any]) -> Iterator[AccessPath]:
    """Yield the paths to another account or region, and to an application of another party."""
    arn, url = association["IntegrationArn"], association.get("SourceApplicationUrl")
    end = arns.account(arn), arns.region(arn)
    if not far_end.is_here(aws, end):
        yield far_end.path(aws, end, "by-service", _WORKS_WITH)
    if url:
        host = address.host(url)
        principal = f"aws:connect:{host}" if host else None
        yield AccessPath(
            kind="principal", encryption="unknown", principal=principal, evidence=_APPLICATION
        )
