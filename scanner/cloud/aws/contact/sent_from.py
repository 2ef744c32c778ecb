"""The other regions from which a pool of users has its mail and messages sent.

Source: `cognito-idp:DescribeUserPool` (`EmailConfiguration.SourceArn`, `SmsConfiguration`). What is
sent passes through these regions and is not kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.network import far_end
from scanner.cloud.aws.network.endpoint import unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath


def paths(aws: Aws, pool: dict[str, Any]) -> Iterator[AccessPath]:
    """Yield a path for each region that a pool sends from; one that is empty was not read."""
    if not pool:
        yield unread("from which region mail and messages are sent", "principal")
    sms = pool.get("SmsConfiguration", {})
    source = pool.get("EmailConfiguration", {}).get("SourceArn")
    regions = {
        arns.region(source) if source else None,
        sms.get("SnsRegion"),
        sms.get("EumsSms", {}).get("Region"),
    }
    for region in sorted(code for code in regions if code and code != aws.region):
        said = f"sends users their mail or messages from {region}; {far_end.BETWEEN_REGIONS}"
        yield far_end.path(aws, (aws.account_id, region), "by-service", said)
