"""The register: who receives data, who may reach it from where, what was accepted, own places.

An end date in the past is no error here: a rule then brings the finding back.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from scanner.config import record
from scanner.config.countries import complaint as country
from scanner.config.problems import hint, shown
from scanner.config.settings import Site
from scanner.model import AccessEntry, Certificate, Party, Register, Safeguard, Waiver

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scanner.config.table import Check, Table

_PROVIDERS = ("aws", "gcp")
_OWN_ROLES: tuple[Literal["recipient", "own"], ...] = ("recipient", "own")
_SAFEGUARDS: tuple[Literal["dpf", "scc", "bcr", "scope"], ...] = ("dpf", "scc", "bcr", "scope")
_MODULES: tuple[Literal["1", "2", "3", "4"], ...] = ("1", "2", "3", "4")
_APPROVALS: tuple[Literal["specific", "general"], ...] = ("specific", "general")
_COVERS: tuple[Literal["hr", "non-hr"], ...] = ("hr", "non-hr")
_ACCOUNT = re.compile(
    r"aws:([0-9]{12}|org:o-[a-z0-9]+|arn:\S+|(push|appflow|glue|federated|canonical|service):\S+)"
    r"|aws:host:([*]\.[\w-]+\.)?[\w-]+(\.[\w-]+)*"
    r"|gcp:((user|group|serviceAccount):[^@\s]+@[^@\s]+|domain:[^@\s]+|principal(Set)?://\S+)"
)
_ACCOUNTS = (
    "aws:123456789012, aws:org:o-…, aws:host:in.example.org, aws:appflow:Salesforce,"
    " gcp:user:name@example.org or gcp:domain:example.org"
)


class _Ids:
    """_Ids and accounts that were given out, each to one."""

    def __init__(self) -> None:
        self._owner: dict[str, str] = {}

    def taken(self, owner: str) -> Check:
        """Return a check that gives an id to `owner`, unless somebody has it."""

        def check(value: str) -> str | None:
            other = self._owner.setdefault(value, owner)
            return None if other == owner else f"{shown(value)} is already in {other}"

        return check


def read(table: Table, agreement: Check, rule: Check) -> tuple[Register, tuple[Site, ...]]:
    """Read `[register]`, where each party, site and access entry has an id of its own."""
    ids, accounts = _Ids(), _Ids()
    parties = tuple(_parties(table, ids, accounts, agreement))
    access = tuple(_access(table, {party.id: party for party in parties}))
    sites = tuple(_sites(table, ids))
    waivers = tuple(_waivers(table, rule))
    controllers = record.controllers(table, agreement)
    processing = record.processing(table, controllers, parties)
    processor = record.processor(table)
    table.finish()
    register = Register(
        parties={party.id: party for party in parties},
        access={entry.id: entry for entry in access},
        waivers=waivers,
        processor=processor,
        controllers={one.id: one for one in controllers},
        processing={one.id: one for one in processing},
    )
    return register, sites


def _parties(table: Table, ids: _Ids, accounts: _Ids, agreement: Check) -> Iterator[Party]:
    for kind in ("party", "subprocessor"):
        for index, item in table.tables(kind):
            where = f"register.{kind}[{index}]"
            role: Literal["sub-processor", "recipient", "own"] = "sub-processor"
            if kind == "party":
                role = item.choice("role", _OWN_ROLES) or "recipient"
            party = Party(
                id=item.must_text("id", ids.taken(where)),
                name=item.must_text("name"),
                role=role,
                country=item.text("country", country),
                provider=item.choice("provider", _PROVIDERS),
                accounts=tuple(item.texts("accounts", _account(accounts.taken(where)))),
                purpose=item.text("purpose"),
                data=tuple(item.texts("data")),
                hr_data=item.flag("hr_data"),
                stores_in=tuple(item.texts("stores_in", country, filled=True)),
                stores_nothing=item.flag("stores_nothing") or False,
                processes_in=tuple(item.texts("processes_in", country)),
                access_from=tuple(item.texts("access_from", country)),
                safeguards=(*_safeguards(item, "safeguards"), *_safeguards(item, "safeguard")),
                signed=item.day("signed"),
                signed_evidence=item.text("signed_evidence"),
                reported=item.day("reported"),
                objection_until=item.day("objection_until"),
                until=item.day("until"),
                deleted=item.day("deleted"),
                agreements=tuple(item.texts("agreements", agreement)),
                address=item.text("address"),
                registration=item.text("registration"),
                parent=item.text("parent"),
                parent_country=item.text("parent_country", country),
                contact=item.text("contact"),
                data_subjects=tuple(item.texts("data_subjects")),
                special_categories=item.flag("special_categories"),
                signed_version=item.text("signed_version"),
                same_duties=item.flag("same_duties"),
                approval=item.choice("approval", _APPROVALS),
                since=item.day("since"),
                certificates=tuple(_certificates(item)),
                subprocessors=tuple(item.texts("subprocessors", filled=True)),
                no_subprocessors=item.flag("no_subprocessors") or False,
                reviewed=item.day("reviewed"),
                note=item.text("note"),
            )
            if party.no_subprocessors and item.has("subprocessors"):
                item.problem("no_subprocessors", "contradicts subprocessors; keep one of the two")
            if party.stores_nothing and item.has("stores_in"):
                item.problem("stores_nothing", "contradicts stores_in; keep one of the two")
            item.finish()
            yield party


def _safeguards(table: Table, key: str) -> Iterator[Safeguard]:
    for _, item in table.tables(key):
        kind = item.choice("kind", _SAFEGUARDS)
        if not item.has("kind"):
            item.problem(None, '"kind" is missing')
        yield Safeguard(
            kind=kind or "scope",
            checked=item.must_day("checked"),
            until=item.day("until"),
            covers=item.choices("covers", _COVERS),
            assessment=item.text("assessment"),
            evidence=item.text("evidence"),
            module=item.choice("module", _MODULES),
            assessed=item.day("assessed"),
            measures=tuple(item.texts("measures")),
        )
        item.finish()


def _certificates(table: Table) -> Iterator[Certificate]:
    for _, item in table.tables("certificates"):
        yield Certificate(name=item.must_text("name"), until=item.day("until"))
        item.finish()


def _access(table: Table, parties: Mapping[str, Party]) -> Iterator[AccessEntry]:
    ids = _Ids()

    def known(party: str) -> str | None:
        if party in parties:
            return None
        return f"{shown(party)} is not in the register{hint(party, set(parties) - {''})}"

    def ours(party: str) -> str | None:
        wrong = known(party)
        if wrong or parties[party].role == "own" or parties[party].provider:
            return wrong
        return (
            f"{shown(party)} is neither the cloud nor a party with the role own, so that"
            " own_connection is not for them"
        )

    for index, item in table.tables("access"):
        taken = ids.taken(f"register.access[{index}]")
        derived = f"access-{index + 1}"
        if not item.has("id") and (wrong := taken(derived)):
            item.problem(None, f"has no id, and {wrong}")
        own = item.flag("own_connection") or False
        yield AccessEntry(
            id=item.text("id", taken) or derived,
            party=item.text("party", ours) if own else item.must_text("party", known),
            origins=tuple(item.must_texts("from", country)),
            why=item.must_text("why"),
            until=item.must_day("until"),
            resources=_about(item, own=own),
            own_connection=own,
        )
        item.finish()


def _about(item: Table, *, own: bool) -> tuple[str, ...]:
    # Leave that names nobody would be leave for every connection, if it named no resources either.
    if own:
        return tuple(item.must_texts("resources"))
    return tuple(item.texts("resources", filled=True)) or ("*",)


def _sites(table: Table, ids: _Ids) -> Iterator[Site]:
    for index, item in table.tables("site"):
        yield Site(
            id=item.must_text("id", ids.taken(f"register.site[{index}]")),
            name=item.must_text("name"),
            country=item.must_text("country", country),
            operator=item.text("operator"),
            purpose=item.text("purpose"),
            data=tuple(item.texts("data")),
            evidence=item.text("evidence"),
            checked=item.day("checked"),
        )
        item.finish()


def _waivers(table: Table, rule: Check) -> Iterator[Waiver]:
    for _, item in table.tables("waiver"):
        yield Waiver(
            rule=item.must_text("rule", rule),
            resource=item.must_text("resource"),
            reason=item.must_text("reason"),
            by=item.must_text("by"),
            until=item.must_day("until"),
            type=item.text("type"),
            location=item.text("location"),
        )
        item.finish()


def _account(taken: Check) -> Check:
    def check(account: str) -> str | None:
        if not _ACCOUNT.fullmatch(account):
            return f"{shown(account)} is not an account (expected {_ACCOUNTS})"
        return taken(account)

    return check
