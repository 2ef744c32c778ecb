"""Security Hub: findings on resources and people, kept in the region for 90 days after the last.

Source: `securityhub:DescribeHub` and `securityhub:GetAdministratorAccount`: that account has the
findings too. How long findings are kept stands in its user guide, "Deleting findings"; how Security
Hub says that it is not in use, in `in_use.py`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.cloud.aws.services import in_use
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "securityhub"
SCOPE = "region"
CALLS = ("DescribeHub", "GetAdministratorAccount")


def listing(aws: Aws) -> Iterator[str]:
    """Yield the hub of this region, if there is one."""
    found = in_use.answer(aws, "describe_hub", in_use.SECURITY_HUB_IS_OFF)
    if found is not None:
        yield found["HubArn"]


def resource(aws: Aws, arn: str) -> Resource:
    """Read whom else the hub gives its findings."""
    answer = aws.read("get_administrator_account") or {}
    admin = answer.get("Administrator", {}).get("AccountId")
    own = aws.own("primary", aws.region)
    return aws.resource(
        arn,
        arn,
        Facts(
            category="log-store",
            persistence="persistent",
            copies=(own, replace(own, role="log", owner=admin)) if admin else (own,),
            public=False,
        ),
    )
