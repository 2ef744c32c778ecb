"""Security Hub, second generation: findings on resources and people, kept in the region.

Source: `securityhub:DescribeSecurityHubV2`. How it says that it is not in use stands in
`in_use.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.services import in_use
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "securityhub"
SCOPE = "region"
CALLS = ("DescribeSecurityHubV2",)


def listing(aws: Aws) -> Iterator[str]:
    """Yield the hub of this region, if there is one."""
    found = in_use.answer(aws, "describe_security_hub_v2", in_use.SECURITY_HUB_IS_OFF)
    if found is not None:
        yield found["HubV2Arn"]


def resource(aws: Aws, arn: str) -> Resource:
    """Return the hub."""
    return aws.resource(
        arn,
        arn,
        Facts(
            category="log-store",
            persistence="persistent",
            copies=(aws.own("primary", aws.region),),
            public=False,
        ),
    )
