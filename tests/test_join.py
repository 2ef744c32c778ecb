"""One inventory of all parts: nothing is left out on the way, and whatever is unread is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from scanner.config import Config, Site
from scanner.evidence.place import Placed
from scanner.join import join, missing
from scanner.model import (
    AccessPath,
    Control,
    Copy,
    Coverage,
    Facts,
    Guards,
    Identity,
    Inventory,
    Location,
    Party,
    Register,
    Resource,
)
from scanner.part import Part, Share
from scanner.targets.unit import Word
from tests.inventories import TODAY, WHEN, location, primary, seen, store
from tests.test_targets import part

WHO = Identity(provider="aws", account="123456789012", principal="arn:aws:iam::1:user/x")
OTHER = Identity(provider="gcp", account="voip", principal="reader")
TRAIL = Control(kind="audit-trail", on=True)
FACTOR = Control(kind="second-factor", on=True)


def own(name: str, *copies: Copy, **fields: Any) -> Resource:
    kept = tuple(replace(copy, owner="123456789012") for copy in copies)
    return store(name, *kept, **fields)


def account(name: str, *controls: Control) -> Resource:
    facts = Facts(category="account", persistence="control-plane", controls=controls)
    return replace(store("x"), id=name, name=name, type="aws_account", account=name, facts=facts)


def unread(provider: str, name: str, type_: str, *kinds: Any) -> Resource:
    return Resource(
        id=f"{provider}:{name}:account",
        name=name,
        provider=provider,
        account=name,
        service="account",
        type=type_,
        facts=Facts(
            category="account",
            persistence="control-plane",
            controls=tuple(Control(kind=kind, on=None, evidence="not read") for kind in kinds),
        ),
    )


def test_all_that_the_parts_say_is_in_the_inventory() -> None:
    party = Party(id="desk", name="Desk", role="own", stores_nothing=True)
    config = Config(
        register=Register(parties={"desk": party}),
        sites=(Site(id="rack", name="Rack", country="NL"),),
    )
    guards = [
        Guards(provider="aws", account=name, seen="read", policies=n)
        for name, n in (("2", 1), ("1", 2), ("1", 3))
    ]
    one = part(
        share=Share(number=1, of=2), resources=(own("b", primary("DE")),), coverage=(seen(),),
        identities=(WHO,), guards=(guards[0], guards[1]), finished=WHEN + timedelta(hours=2),
    )  # fmt: skip
    two = part(
        share=Share(number=2, of=2), resources=(account("123456789012", TRAIL, FACTOR),
        own("a", primary("US"))), coverage=(seen("denied", region="eu-west-3"), seen()),
        identities=(OTHER, WHO), guards=(guards[2], guards[1]), started=WHEN - timedelta(hours=1),
    )  # fmt: skip
    found = [join(parts, config, as_of=TODAY) for parts in ([one, two], [two, one])]
    names = [r.id for r in found[0].resources]
    assert names == [
        "123456789012", "arn:aws:s3:::a", "arn:aws:s3:::b", "register:desk", "register:rack",
        "gcp:voip:account",
    ]  # fmt: skip
    assert found[0] == Inventory(
        started=WHEN - timedelta(hours=1),
        finished=WHEN + timedelta(hours=2),
        identities=(WHO, OTHER),
        resources=found[0].resources,
        coverage=(seen("denied", region="eu-west-3"), seen()),
        register=config.register,
        guards=(guards[1], guards[2], guards[0]),
    )
    assert found[1] == replace(found[0], identities=(OTHER, WHO))
    assert (missing([one, two]), missing([two])) == ((), (1,))


@pytest.mark.parametrize(
    ("seen_of", "expected"),
    [
        ((), [unread("aws", "123456789012", "aws_account", "audit-trail", "second-factor")]),
        ((TRAIL,), [unread("aws", "123456789012", "aws_account", "second-factor")]),
        ((FACTOR,), [unread("aws", "123456789012", "aws_account", "audit-trail")]),
        ((TRAIL, FACTOR), []),
    ],
)
def test_an_account_that_was_entered_has_both_safeguards_or_a_word_that_they_are_unread(
    seen_of: tuple[Control, ...], expected: list[Resource]
) -> None:
    # What another account has is no safeguard of this one.
    there = [account("999988887777", TRAIL, FACTOR), account("123456789012", *seen_of)]
    google = unread("gcp", "voip", "google_project", "audit-trail", "second-factor")
    told = part(resources=tuple(there), identities=(WHO, OTHER), coverage=(seen(),))
    found = join([told], Config(), as_of=TODAY).resources
    assert [r for r in found if r not in there] == [*expected, google]


def test_a_backup_that_could_not_be_looked_for_is_not_missing() -> None:
    database = own("db", primary("DE"), category="database")
    database = replace(database, type="aws_db_instance")
    answers = []
    for status in ("complete", "denied", "failed"):
        told = part(resources=(database,), coverage=(seen(status, type="aws_backup_vault"),))
        (found,) = join([told], Config(), as_of=TODAY).resources
        answers += [c.on for c in found.facts.controls if c.kind == "backup"]
    assert answers == [False, None, None]


def test_accounts_that_were_entered_are_nobody_else() -> None:
    shared = own("a", primary("DE"))
    ways = tuple(
        AccessPath(kind="principal", encryption="enforced", principal=f"{cloud}:{name}")
        for cloud, name in (("aws", "222222222222"), ("gcp", "222222222222"), ("aws", "voip"))
    )
    shared = replace(shared, facts=replace(shared.facts, access=ways))
    entered = (replace(WHO, account="222222222222"), OTHER)
    (found, *_) = join(
        [part(resources=(shared,), identities=entered)], Config(), as_of=TODAY
    ).resources
    assert found.facts.access == ways[1:]
    (alone,) = join([part(resources=(shared,))], Config(), as_of=TODAY).resources
    assert alone.facts.access == ways


@pytest.mark.parametrize("kept_coverage", [None, seen("denied", type="evidence_store")])
def test_the_store_of_the_evidence_is_a_store_like_any_other(
    kept_coverage: Coverage | None,
) -> None:
    evidence = own("evidence", primary("US"), category="evidence")
    placed = Placed(resource=evidence, coverage=kept_coverage)
    told = part(resources=(own("a", primary("DE")),), coverage=(seen(),))
    found = join([told], Config(), as_of=TODAY, kept=placed)
    assert [r.id for r in found.resources] == ["arn:aws:s3:::a", "arn:aws:s3:::evidence"]
    assert found.resources[1].facts.category == "evidence"
    assert set(found.coverage) == {seen(), *([kept_coverage] if kept_coverage else [])}
    # Where the scan saw it as well, it is that one.
    both = part(resources=(own("evidence", primary("US")),), coverage=(seen(),))
    assert join([both], Config(), as_of=TODAY, kept=placed).resources == (evidence,)
    assert join([both], Config(), as_of=TODAY).resources == both.resources


def test_places_that_the_cloud_names_count_in_all_parts() -> None:
    moved = Location(code="DE", kind="region", countries=("US",), basis="api", source="x")
    one = part(share=Share(number=1, of=2), live=(moved,))
    two = part(share=Share(number=2, of=2), resources=(own("a", primary("DE")),))
    (found,) = join([one, two], Config(), as_of=TODAY).resources
    assert found.facts.copies[0].location == replace(
        location("DE"), kind="unknown", countries=(), basis="inferred",
        source="table says DE, the API says US",
    )  # fmt: skip


OFF = Coverage(
    provider="aws", account="1", region="me-south-1", type="*", status="disabled", detail="is off"
)
WORD = Word(
    account="1", by="CTO", reason="never on", on=TODAY - timedelta(days=1), until=TODAY
)  # fmt: skip


@pytest.mark.parametrize(
    ("told", "word", "confirmed"),
    [
        (OFF, WORD, True),
        (OFF, replace(WORD, on=TODAY), True),
        (OFF, replace(WORD, on=TODAY + timedelta(days=1)), False),
        (OFF, replace(WORD, until=TODAY - timedelta(days=1)), False),
        (OFF, replace(WORD, account="2"), False),
        (replace(OFF, provider="gcp"), WORD, False),
        *((replace(OFF, status=status), WORD, False) for status in ("denied", "failed", "skipped")),
    ],
)
def test_a_word_is_for_regions_that_are_off(told: Coverage, word: Word, *, confirmed: bool) -> None:
    said = replace(told, detail="never on", confirmed_by="CTO", confirmed_on=word.on)
    parts: list[Part] = [part(coverage=(told,)), part(words=(word,))]
    for given in (parts, parts[::-1]):
        assert join(given, Config(), as_of=TODAY).coverage == (said if confirmed else told,)
