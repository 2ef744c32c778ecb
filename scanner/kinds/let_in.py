"""Whom a plan lets in to what it makes, beside the ways in of its own: by policies and by account.

A policy is a setting of the thing itself, or another thing that names it. Of a plan without one
nothing is said: whom an account lets in elsewhere is seen after the deploy.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.access import grants, sharing
from scanner.cloud.aws.access.policy_grammar import statements
from scanner.cloud.aws.access.policy_principals import outsiders
from scanner.cloud.policy_document import is_public
from scanner.cloud.problem import plain
from scanner.kinds.place import AFTER
from scanner.kinds.pointing import pointing
from scanner.kinds.policy_text import OWN, is_own, text_of
from scanner.kinds.reading import given
from scanner.model import AccessPath, PathKind
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from scanner.cloud.aws.access.policy_grammar import Statement
    from scanner.kinds.reading import Reading
    from scanner.model import Encryption
    from scanner.plans import Thing

Text: TypeAlias = "str | Callable[[Thing], Iterable[object]]"

_LATER = f"whom a policy lets in is {AFTER}"
_WHOSE = f"whether that is another account is {AFTER}"
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class By:
    """A type of resource that holds a policy: the setting for what it is of, and its text.

    The text is a setting, or what makes one of the resource.
    """

    kind: str
    of: str
    text: Text = "policy"


@dataclass(frozen=True, slots=True)
class Account:
    """A type of resource that lets in one account: the setting for what to, and for whom."""

    kind: str
    of: str
    who: str
    way: PathKind
    why: str
    anyone: str | None = None
    """Its setting that is `all` where it lets in anyone."""


@dataclass(frozen=True, slots=True)
class Policies:
    """Where the policies of a type stand, and what else lets others in."""

    own: str | None = None
    """Its own setting with the text of one."""
    others: tuple[By, ...] = ()
    accounts: tuple[Account, ...] = ()
    opens: bool = True
    """Whether one that lets anyone in is enough for that; a block of the service may go before."""
    within: str | None = None
    """Setting that puts it into a network, to which not anyone comes."""
    force: tuple[str, str] | None = None
    """Setting and word by which its policies are in force; `None` where they always are."""
    way: PathKind = "principal"
    """What it is that a policy gives."""

    def paths(self, reading: Reading, encryption: Encryption) -> Iterator[AccessPath]:
        """Yield the path of each principal of another account, or of nobody knows yet whom."""
        own = {f"aws:{account}" for account in reading.around.accounts(reading.stack)}
        ours = {*own, f"aws:{OWN}"}
        found: dict[str | None, str] = {}
        for answer in self._answers(reading):
            told = statements(answer)
            if told is None:
                found[None] = _LATER
            for number, statement in told or ():
                for who in _let_in(statement, ours) if statement.effect == "Allow" else ():
                    known = bool(own) or not who.removeprefix("aws:").isdigit()
                    said = f"let in by {number}"
                    found.setdefault(who if known else None, said if known else f"{said}; {_WHOSE}")
        for name, why in sorted(found.items(), key=lambda item: item[0] or ""):
            yield AccessPath(kind=self.way, encryption=encryption, principal=name, evidence=why)
        for account in self.accounts:
            yield from _with(reading, account, encryption)
        if reading.kind.persistence == "transit" and self.are_public(reading):
            yield from grants.anyone(True, (), encryption)  # noqa: FBT003 - a fact

    def are_public(self, reading: Reading) -> bool:
        """Say whether one of them lets anyone in."""
        closed = not self.opens or (self.within and reading.at(self.within))
        answers = () if closed else self._answers(reading)
        return any(is_public(answer) is True for answer in answers) or any(
            sharing.EVERYONE in given(other.values, account.anyone)
            for account in self.accounts
            if account.anyone
            for other in pointing(reading, account.kind, account.of)
        )

    def _answers(self, reading: Reading) -> Iterator[dict[str, object]]:
        if self.force and not self._are_in_force(reading, *self.force):
            return
        # What is not known yet is no text, and cannot be read.
        for text in reading.at(self.own) if self.own else ():
            yield {"Policy": text_of(text)}
        for by in self.others:
            for other in pointing(reading, by.kind, by.of):
                texts = by.text(other) if callable(by.text) else given(other.values, by.text)
                for text in texts:
                    yield {"Policy": text_of(text)}

    def _are_in_force(self, reading: Reading, setting: str, word: str) -> bool:
        said = reading.one(setting)
        return said == word or isinstance(said, Unknown)


def _let_in(statement: Statement, own: set[str]) -> set[str]:
    # Of several accounts that are this company's, each may be the one that the plan is for.
    return set.intersection(*(outsiders(statement, name) for name in own)) - own


def _with(reading: Reading, account: Account, encryption: Encryption) -> Iterator[AccessPath]:
    own = reading.around.accounts(reading.stack)
    for other in pointing(reading, account.kind, account.of):
        for said in given(other.values, account.who):
            refers = (*said.refers, *other.refers(account.who)) if isinstance(said, Unknown) else ()
            if is_own(refers):
                continue
            who = None if isinstance(said, Unknown) else _account(str(said))
            if who in own or who == "":
                continue
            if not own and arns.is_arn(str(said)) and str(who).isdigit():
                who = None  # this account's, perhaps
            yield AccessPath(
                kind=account.way if who else "principal",
                encryption=encryption,
                principal=f"aws:{who}" if who else None,
                origins=reading.own_place.countries if account.way == "link" and who else (),
                evidence=account.why,
            )


def _account(who: str) -> str:
    if arns.service(who) == "organizations":
        return sharing.grantee({"OrganizationArn": who})
    if "://" in who:
        return f"federated:{plain(who.split('://', 1)[1], _LONGEST)}"
    # A name that is neither an ARN nor an account is one's own.
    return arns.account(who) or (who if who.isdigit() else "")


_USES = "may use it; read through the EBS direct APIs, which take HTTPS only, or as a volume"
SNAPSHOT = Policies(
    accounts=(
        Account(
            "aws_snapshot_create_volume_permission", "snapshot_id", "account_id", "share", _USES
        ),
    )
)
"""Whom a snapshot of a volume is shared with."""
IMAGE = Policies(
    accounts=tuple(
        Account("aws_ami_launch_permission", "image_id", who, "share", _USES, anyone="group")
        for who in ("account_id", "organization_arn", "organizational_unit_arn")
    )
)
"""Whom a machine image is shared with."""
