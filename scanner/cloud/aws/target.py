"""Who we are in an account and which of its regions are on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.unit import Aws
from scanner.model import Identity

if TYPE_CHECKING:
    from scanner.cloud.aws.account import Account

CALLS = ("sts:GetCallerIdentity", "ec2:DescribeRegions")


def identity(account: Account) -> Identity:
    """Source: `sts:GetCallerIdentity` (`Account`, `Arn`). Raises `CloudError`."""
    aws = Aws(account, "sts", "identity", account.home, ("GetCallerIdentity",))
    answer = aws.call("get_caller_identity")
    return Identity(provider="aws", account=answer["Account"], principal=answer["Arn"])


def regions(account: Account) -> dict[str, bool]:
    """Each region of the partition and whether it is on. Raises `CloudError`.

    Source: `ec2:DescribeRegions(AllRegions)`, `Regions[].OptInStatus`.
    """
    aws = Aws(account, "ec2", "region", account.home, ("DescribeRegions",))
    answer = aws.call("describe_regions", AllRegions=True)
    return {
        item["RegionName"]: item["OptInStatus"] != "not-opted-in"
        for item in aws.member(answer, "Regions", "describe_regions")
    }
