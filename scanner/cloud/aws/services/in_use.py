"""Whether a service is in use at all: some say that it is not by refusing to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.errors import is_one_of
from scanner.cloud.problem import CloudError

if TYPE_CHECKING:
    from collections.abc import Collection

    from scanner.cloud.aws.unit import Aws

MACIE_IS_OFF = ("AccessDeniedException: Macie is not enabled", "ResourceNotFoundException")
"""How Macie says so: the first code stands for other things too. Source: the handlers of
CloudFormation's `AWS::Macie::Session`; the other is what the model has for what is not there."""
SECURITY_HUB_IS_OFF = (
    "ResourceNotFoundException",
    "InvalidAccessException: Account * is not subscribed",
)
"""How Security Hub says so, of either generation. Source: `DescribeSecurityHubV2`, the first of
which is the only one of its errors that can mean so; the other is what `DescribeHub` says. Its code
alone is any refusal, also of who is no administrator (service model, `InvalidAccessException`)."""


def answer(aws: Aws, operation: str, off: Collection[str]) -> dict[str, Any] | None:
    """Return what a service says of itself; `None` where it says that it is not in use.

    `off` are the refusals that mean so (see `is_one_of`). Raises `CloudError` for any other.
    """
    try:
        found: dict[str, Any] = aws.call(operation)
    except CloudError as error:
        if is_one_of(error, off):
            return None
        raise
    return found
