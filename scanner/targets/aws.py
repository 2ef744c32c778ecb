"""AWS accounts: one, a list, or those of an organization; each collector in each region."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.account import Role
from scanner.cloud.aws.aggregator import Aggregator
from scanner.cloud.aws.door import Door, Spot
from scanner.cloud.aws.target import identity, members, regions
from scanner.cloud.problem import CloudError, Problem
from scanner.config import DisabledRegions
from scanner.model import Coverage
from scanner.targets.unit import Found, Unit, Word, collectors

if TYPE_CHECKING:
    from scanner.cloud.aws.account import Account
    from scanner.cloud.visit import Visit
    from scanner.config import AwsTarget
    from scanner.model import CoverageStatus, Identity

ON_REQUEST = {"aws_ce_usage": "cost_explorer"}
"""Types that cost money to be read, and the key of a target that asks for each."""
_LEFT_OUT = "left out by exclude_accounts in residency.toml"
# What AWS says of an account of an organization that cannot be entered any more, or not yet.
# Source: `organizations` service model, `AccountState`; a closed account is kept for 90 days.
_OFF = {
    "SUSPENDED": "the account is suspended; its data may still be there",
    "PENDING_CLOSURE": "the account is being closed; its data may still be there",
    "CLOSED": "the account is closed; AWS keeps its data for 90 days",
    "PENDING_ACTIVATION": "the account is not active yet",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One account to read. `own` is the way in without a role, where that is the same account."""

    name: str
    door: Door
    account: str | None = None
    own: Door | None = None
    word: DisabledRegions | None = None
    asked: frozenset[str] = frozenset()
    """Types that are read only where the target asks for them."""
    aggregator: Aggregator | None = None
    """Where AWS Config brings together what it recorded."""


def asked_for(target: AwsTarget) -> frozenset[str]:
    """Name the types of `ON_REQUEST` that a target asks for."""
    return frozenset(type_ for type_, key in ON_REQUEST.items() if getattr(target, key))


def entries(target: AwsTarget, visit: Visit) -> tuple[list[Entry], Found]:
    """Name each account that the target leads to. Never raises for what is not allowed."""
    base = Door(visit=visit, profile=target.profile, region=target.region)
    found, word = Found(name=target.name), target.disabled_regions
    asked, aggregator = asked_for(target), _aggregator(target, base)
    if not target.accounts and not target.organization:
        role = _role(target, target.role) if target.role else None
        door = Door(visit=visit, profile=target.profile, role=role, region=target.region)
        id_ = arns.account(role.arn) if role else None
        one = Entry(name=target.name, door=door, account=id_, word=word, asked=asked)
        return [replace(one, aggregator=aggregator)], found
    try:
        account = base.open()
        who = identity(account)
        wanted = _wanted(target, account, found)
    except CloudError as error:
        # Who is asked for by name is missed by name.
        names = target.accounts or (target.name,)
        found.coverage += [_gap(name, "*", error.problem) for name in names]
        return [], found
    partition = arns.partition(who.principal) or "aws"
    listed = []
    for id_ in wanted:
        role = _role(target, f"arn:{partition}:iam::{id_}:role/{target.role}")
        door = Door(visit=visit, profile=target.profile, role=role, region=target.region)
        own = base if id_ == who.account else None
        name = f"{target.name}, role {target.role} in {id_}"
        one = Entry(name=name, door=door, account=id_, own=own, word=word, asked=asked)
        listed.append(replace(one, aggregator=aggregator))
    return listed, found


def _aggregator(target: AwsTarget, base: Door) -> Aggregator | None:
    # In the account of the credentials themselves: a role leads to one account of many.
    if target.config_aggregator is None:
        return None
    return Aggregator(door=base, name=target.config_aggregator, region=target.config_region)


def find(entry: Entry) -> Found:
    """Split the account into units. Never raises for what the account does not allow."""
    found = Found(name=entry.name, account=entry.account)
    door = entry.door
    try:
        try:
            account, who = _enter(door)
        except CloudError:
            # The account that asks seldom has the role that it has in others.
            if entry.own is None:
                raise
            door = entry.own
            account, who = _enter(door)
    except CloudError as error:
        found.coverage.append(_gap(entry.account or entry.name, "*", error.problem))
        return found
    found.account = who.account
    found.identities.append(who)
    on: list[str] = []
    try:
        for region, is_on in sorted(regions(account).items()):
            if is_on:
                on.append(region)
            else:
                found.coverage.append(_off(who.account, region))
    except CloudError as error:
        # Without its regions the account stays unseen but for what is listed once.
        found.coverage.append(_gap(who.account, "aws_region", error.problem))
    if entry.word:
        found.words.append(_word(who.account, entry.word))
    found.units += _units(entry, door, who, account.home, on)
    return found


def _enter(door: Door) -> tuple[Account, Identity]:
    account = door.open()
    who = identity(account)
    account.id = who.account
    return account, who


def _units(entry: Entry, door: Door, who: Identity, home: str, on: list[str]) -> list[Unit]:
    partition = arns.partition(who.principal) or "aws"
    aggregator = entry.aggregator
    if aggregator and aggregator.region is None:
        aggregator = replace(aggregator, region=home)
    spots = {
        region: Spot(
            door=door,
            account_id=who.account,
            partition=partition,
            region=home if region == "global" else region,
            aggregator=aggregator,
        )
        for region in ["global", *on]
    }
    # The few clients at work are let go as the scan moves on: service by service, and in it region
    # by region. What is asked once for the account may be long, and begins.
    found = [
        (collector.SERVICE, region, type_)
        for type_, collector in collectors("aws").items()
        if type_ not in ON_REQUEST or type_ in entry.asked
        for region in (["global"] if collector.SCOPE == "account" else on)
    ]
    found.sort(key=lambda unit: (unit[1] != "global", unit))
    return [
        Unit(provider="aws", account=who.account, region=region, type=type_, place=spots[region])
        for _, region, type_ in found
    ]


def _wanted(target: AwsTarget, account: Account, found: Found) -> list[str]:
    """Return the accounts to enter, and note those that are not. Raises `CloudError`."""
    if not target.organization:
        return list(target.accounts)
    wanted = []
    for id_, state in sorted(members(account).items()):
        if id_ in target.exclude_accounts:
            found.coverage.append(_unseen(id_, "skipped", _LEFT_OUT))
        elif state == "ACTIVE":
            wanted.append(id_)
        elif state in _OFF:
            found.coverage.append(_unseen(id_, "denied", _OFF[state]))
        else:
            detail = f"organizations:ListAccounts: not a known state of an account: {state}"
            found.coverage.append(_unseen(id_, "failed", detail))
    return wanted


def _role(target: AwsTarget, arn: str) -> Role:
    if target.session_name:
        return Role(arn=arn, external_id=target.external_id, session_name=target.session_name)
    return Role(arn=arn, external_id=target.external_id)


def _gap(account: str, type_: str, problem: Problem) -> Coverage:
    on = f" on {problem.subject}" if problem.subject else ""
    return Coverage(
        provider="aws",
        account=account,
        region="*",
        type=type_,
        status=problem.status,
        detail=f"{problem.call}{on}: {problem.detail}",
        missing_permission=problem.missing_permission,
    )


def _unseen(account: str, status: CoverageStatus, detail: str) -> Coverage:
    return Coverage(
        provider="aws", account=account, region="*", type="*", status=status, detail=detail
    )


def _off(account: str, region: str) -> Coverage:
    # Whether somebody's word on it holds is for the day that it is judged on.
    return Coverage(
        provider="aws",
        account=account,
        region=region,
        type="*",
        status="disabled",
        detail="region is switched off",
    )


def _word(account: str, word: DisabledRegions) -> Word:
    return Word(account=account, by=word.by, on=word.on, until=word.until, reason=word.reason)
