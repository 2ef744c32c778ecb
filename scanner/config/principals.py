"""Whose a principal is: from what a provider names to the party of the register."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scanner.model import Party

_AWS_ACCOUNT = re.compile(r"[0-9]{12}")
_AWS_ORGANISATION = re.compile(r"o-[a-z0-9]+")
_ARN_PARTS = 6
_HOST = "host:"


def owners(parties: Iterable[Party]) -> dict[str, str]:
    """Return the party of each account of the register, ended ones too."""
    pairs = [(_same(a), party.id) for party in parties for a in party.accounts]
    return dict(sorted(pairs, reverse=True))


def owner(provider: str, principal: str, accounts: Mapping[str, str]) -> str | None:
    """Find the party that a principal belongs to; the account that says most about it decides."""
    return next((accounts[key] for key in _keys(provider, principal) if key in accounts), None)


def _keys(provider: str, principal: str) -> Iterator[str]:
    for prefix in ("aws", "gcp"):
        if principal.lower().startswith(f"{prefix}:"):
            provider, principal = prefix, principal[len(prefix) + 1 :]
            break
    yield _same(f"{provider}:{principal}")
    if provider == "aws":
        yield from _aws(principal)
    elif provider == "gcp":
        yield from _gcp(principal)


def _aws(principal: str) -> Iterator[str]:
    if principal.startswith(_HOST):
        # `*.example.org` is every host below it; the longest such name says most.
        parents = principal.removeprefix(_HOST).lower().split(".")[1:]
        for start in range(len(parents) - 1):
            yield f"aws:{_HOST}*.{'.'.join(parents[start:])}"
        return
    parts = principal.split(":", _ARN_PARTS - 1)
    account, name = principal, principal.removeprefix("org:")
    if parts[0] == "arn" and len(parts) == _ARN_PARTS:
        account, name = parts[4], ""
        if parts[2] == "organizations":
            # The account in it is the one that manages the organisation, not who is meant.
            account, name = "", parts[5].partition("/")[2]
    organisation = name.partition("/")[0]
    if _AWS_ACCOUNT.fullmatch(account):
        yield f"aws:{account}"
    elif _AWS_ORGANISATION.fullmatch(organisation):
        yield f"aws:org:{organisation}"


def _gcp(principal: str) -> Iterator[str]:
    # A group or service account of a domain may have members and keys elsewhere: only by name.
    kind, _, name = principal.partition(":")
    _, at, domain = name.rpartition("@")
    if kind == "user" and at:
        yield _same(f"gcp:domain:{domain}")


def _same(account: str) -> str:
    # Google's members and names of hosts are compared without regard to case, AWS's names are not.
    return account.casefold() if account.startswith(("gcp:", f"aws:{_HOST}")) else account
