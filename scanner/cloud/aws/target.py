"""Who we are in an account and which of its regions are on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.errors import SDK_ERRORS, problem
from scanner.cloud.aws.unit import Aws
from scanner.cloud.problem import CloudError, Problem
from scanner.model import Identity

if TYPE_CHECKING:
    from scanner.cloud.aws.account import Account

CALLS = ("sts:GetCallerIdentity", "ec2:DescribeRegions")


def identity(account: Account) -> Identity:
    """Source: `sts:GetCallerIdentity` (`Account`, `Arn`). Raises `CloudError`."""
    try:
        home = account.home
    except SDK_ERRORS as error:
        # A profile that is not there shows as soon as anything is asked of it.
        raise CloudError(problem("sts:GetCallerIdentity", error, None)) from error
    aws = Aws(account, "sts", "identity", home, ("GetCallerIdentity",))
    answer = aws.call("get_caller_identity")
    return Identity(provider="aws", account=answer["Account"], principal=answer["Arn"])


def regions(account: Account) -> dict[str, bool]:
    """Each region of the partition and whether it is on. Raises `CloudError`.

    Source: `ec2:DescribeRegions(AllRegions)`, `Regions[].OptInStatus`. Every account has regions
    that cannot be switched off, so an answer without one that is on is malformed.
    """
    aws = Aws(account, "ec2", "region", account.home, ("DescribeRegions",))
    answer = aws.call("describe_regions", AllRegions=True)
    found: dict[Any, bool] = {
        item.get("RegionName"): item.get("OptInStatus") != "not-opted-in"
        for item in aws.member(answer, "Regions", "describe_regions")
    }
    if None in found or True not in found.values():
        detail = "the answer names no region that is on"
        raise CloudError(Problem(status="failed", call="ec2:DescribeRegions", detail=detail))
    return found
