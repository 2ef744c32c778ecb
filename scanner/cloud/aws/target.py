"""Who we are in an account, which of its regions are on, and the accounts of an organization."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.errors import SDK_ERRORS, problem
from scanner.cloud.aws.unit import Aws
from scanner.cloud.problem import CloudError, Problem
from scanner.model import Identity

if TYPE_CHECKING:
    from scanner.cloud.aws.account import Account

CALLS = ("sts:GetCallerIdentity", "ec2:DescribeRegions")
ROLE_CALLS = ("sts:AssumeRole",)
"""What the identity that assumes roles needs besides."""
ORGANIZATION_CALLS = ("organizations:ListAccounts",)


def identity(account: Account) -> Identity:
    """Enter the account and say as whom. Raises `CloudError`.

    Source: `sts:GetCallerIdentity` (`Account`, `Arn`), after `sts:AssumeRole` if there is a role.
    """
    try:
        home = account.home
    except SDK_ERRORS as error:
        # A profile that is not there shows as soon as anything is asked of it.
        raise CloudError(problem("sts:GetCallerIdentity", error, None)) from error
    if account.role:
        try:
            account.enter()
        except SDK_ERRORS as error:
            raise CloudError(problem("sts:AssumeRole", error, account.role.arn)) from error
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


def members(account: Account) -> dict[str, str]:
    """Each account of the organization and its state, such as `ACTIVE`. Raises `CloudError`.

    Source: `organizations:ListAccounts`, `Accounts[].State`; `Status`, which is older, where there
    is no state. The asking account is one of them, so an empty list is malformed.
    """
    aws = Aws(account, "organizations", "organization", account.home, ("ListAccounts",))
    found = {
        item.get("Id"): item.get("State") or item.get("Status") or "unknown"
        for item in aws.pages("list_accounts", "Accounts")
    }
    if not found or None in found:
        detail = "the answer names no account" if not found else "an account without an id"
        call = ORGANIZATION_CALLS[0]
        raise CloudError(Problem(status="failed", call=call, detail=detail))
    return {str(id_): state for id_, state in found.items()}
