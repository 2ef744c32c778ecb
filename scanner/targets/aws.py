"""One AWS account: each collector once, or once in every region that is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.account import Account
from scanner.cloud.aws.target import identity, regions
from scanner.cloud.aws.unit import Aws
from scanner.cloud.problem import CloudError, Problem
from scanner.model import Coverage
from scanner.targets.unit import Found, Unit, collectors

if TYPE_CHECKING:
    import threading
    from datetime import date

    from scanner.cloud.limits import Limits
    from scanner.config import AwsTarget


def find(target: AwsTarget, limits: Limits, cancelled: threading.Event, as_of: date) -> Found:
    """Split the account into units. Never raises for what the account does not allow."""
    account = Account(target.profile, limits, cancelled)
    found = Found()
    try:
        who = identity(account)
    except CloudError as error:
        name = target.profile or "default credentials"
        found.coverage.append(_gap(name, "*", error.problem))
        return found
    found.identities.append(who)
    partition = who.principal.split(":")[1]
    on: list[str] = []
    try:
        for region, is_on in sorted(regions(account).items()):
            if is_on:
                on.append(region)
            else:
                found.coverage.append(_off(who.account, region, target, as_of))
    except CloudError as error:
        # Without its regions the account stays unseen but for what is listed once.
        found.coverage.append(_gap(who.account, "aws_region", error.problem))
    for type_, collector in collectors("aws").items():
        once = collector.SCOPE == "account"
        for region in ["global"] if once else on:
            cloud = Aws(
                account=account,
                service=collector.SERVICE,
                type=type_,
                region=account.home if once else region,
                calls=collector.CALLS,
                account_id=who.account,
                partition=partition,
            )
            found.units.append(
                Unit(
                    provider="aws",
                    account=who.account,
                    region=region,
                    type=type_,
                    collector=collector,
                    cloud=cloud,
                )
            )
    return found


def _gap(account: str, type_: str, problem: Problem) -> Coverage:
    return Coverage(
        provider="aws",
        account=account,
        region="*",
        type=type_,
        status=problem.status,
        detail=f"{problem.call}: {problem.detail}",
        missing_permission=problem.missing_permission,
    )


def _off(account: str, region: str, target: AwsTarget, as_of: date) -> Coverage:
    word = target.disabled_regions
    holds = word is not None and word.on <= as_of <= word.until
    return Coverage(
        provider="aws",
        account=account,
        region=region,
        type="*",
        status="disabled",
        detail=word.reason if word and holds else "region is switched off",
        confirmed_by=word.by if word and holds else None,
        confirmed_on=word.on if word and holds else None,
    )
