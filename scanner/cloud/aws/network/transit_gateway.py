"""Attachments of transit gateways: through which of them something can pass.

Source: `State` of `ec2:DescribeTransitGatewayAttachments` and
`ec2:DescribeTransitGatewayPeeringAttachments`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOTHING_PASSES = {
    *("initiating", "initiatingRequest", "pendingAcceptance", "rollingBack"),
    *("deleted", "failed", "rejected", "rejecting"),
}


def passes(attachment: Mapping[str, Any]) -> bool:
    """Say whether something can pass through it; in a state that is not known it can."""
    return attachment["State"] not in _NOTHING_PASSES
