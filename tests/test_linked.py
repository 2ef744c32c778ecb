"""Copies that are listed by themselves, found again from what they are copies of."""

from __future__ import annotations

from typing import Any

import pytest

from scanner.config import Config
from scanner.linked import elsewhere, whole
from scanner.model import At, Copy, Role
from scanner.normalise import complete
from scanner.view_spread import InPlace, Spread, spread
from tests.inventories import TODAY, location, store

KEY = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555"


def copy(role: Any, country: str, **fields: Any) -> Copy:
    return Copy(role=role, location=location(country), owner="123456789012", **fields)


def test_all_copies_of_a_store_each_once() -> None:
    replica = copy("replica", "DE", id="arn:aws:s3:::there")
    table = store("table", copy("primary", "IE"), replica, copy("key", "IE"))
    there = store("there", copy("primary", "DE", of="arn:aws:s3:::table"))
    vault = store(
        "vault",
        copy("backup", "US", of="arn:aws:s3:::table"),
        copy("backup", "US", of="arn:aws:s3:::gone"),
    )
    others = elsewhere([table, there, vault])
    assert others == {
        "arn:aws:s3:::table": [
            (there, there.facts.copies[0]),
            (vault, vault.facts.copies[0]),
        ],
        "arn:aws:s3:::gone": [(vault, vault.facts.copies[1])],
    }
    assert whole(table, others) == [*table.facts.copies[:2], vault.facts.copies[0]]


def test_a_replica_by_its_short_id_is_the_same() -> None:
    files = store("files", copy("primary", "IE"), copy("replica", "DE", id="fs-2"))
    other = store("x/fs-2", copy("replica", "DE", of="arn:aws:s3:::files"))
    assert whole(files, elsewhere([files, other])) == [*files.facts.copies]


@pytest.mark.parametrize("by", ["there/fs-2", "fs-2", "arn:aws:s3:::there/fs-2", "own-id"])
def test_by_whichever_id_a_replica_is_named_it_is_the_same(by: str) -> None:
    files = store("files", copy("primary", "IE"), copy("replica", "DE", id=by))
    itself = "own-id" if by == "own-id" else "there/fs-2"
    other = store("there/fs-2", copy("replica", "DE", of="arn:aws:s3:::files", id=itself))
    assert whole(files, elsewhere([files, other])) == [*files.facts.copies]


def test_of_others_only_what_is_not_named_is_added() -> None:
    files = store(
        "files", copy("primary", "IE"), copy("replica", "DE", id="fs-2"), copy("log", "DE")
    )
    other = store("x/fs-3", copy("replica", "DE", of="arn:aws:s3:::files"))
    assert whole(files, elsewhere([files, other])) == [*files.facts.copies, *other.facts.copies]


def test_a_copy_of_the_store_itself_is_its_own() -> None:
    table = store("table", copy("primary", "IE"), copy("backup", "DE", of="arn:aws:s3:::table"))
    assert elsewhere([table]) == {}
    assert whole(table, elsewhere([table])) == [*table.facts.copies]


def test_a_copy_is_encrypted_as_its_own_listing_says() -> None:
    unread = copy("replica", "DE", id="arn:aws:s3:::reader")
    main = store("main", copy("primary", "IE", encrypted=True), unread)
    reader = store("reader", copy("replica", "DE", encrypted=False))
    found = complete([main, reader], Config(), as_of=TODAY)
    assert [c.encrypted for c in found[0].facts.copies] == [True, False]
    assert found[1] == reader


def test_with_the_encryption_comes_the_key() -> None:
    main = store("main", copy("primary", "IE"), copy("replica", "DE", id="arn:aws:s3:::reader"))
    reader = store("reader", copy("replica", "DE", encrypted=True, key=KEY))
    found = complete([main, reader], Config(), as_of=TODAY)[0]
    assert [(c.role, c.encrypted, c.key) for c in found.facts.copies] == [
        ("primary", None, None),
        ("replica", True, KEY),
        ("key", None, None),
    ]


@pytest.mark.parametrize(
    "there",
    [
        store("reader", copy("replica", "FR", encrypted=True)),
        store("reader", copy("key", "DE", encrypted=True)),
        store(
            "reader",
            copy("replica", "DE", encrypted=True),
            copy("backup", "DE", encrypted=False),
        ),
        store("reader", copy("replica", "DE", encrypted=True), basis="planned"),
        store("other", copy("replica", "DE", encrypted=True)),
    ],
)
def test_what_is_not_certainly_that_copy_tells_nothing(there: Any) -> None:
    main = store("main", copy("primary", "IE"), copy("replica", "DE", id="arn:aws:s3:::reader"))
    assert complete([main, there], Config(), as_of=TODAY)[0].facts.copies == main.facts.copies


READER = "arn:aws:s3:::reader"


@pytest.mark.parametrize("said", [False, True])
@pytest.mark.parametrize("there", [None, False, True])
def test_what_a_copy_says_of_itself_stands(said: bool, there: bool | None) -> None:
    main = store(
        "main",
        copy("primary", "IE", encrypted=None),
        copy("replica", "DE", id=READER, encrypted=said),
        copy("backup", "DE", id=READER),
    )
    reader = store("reader", copy("replica", "DE", encrypted=there))
    found = complete([main, reader], Config(), as_of=TODAY)[0]
    assert [c.encrypted for c in found.facts.copies] == [None, said, there]


def test_the_key_that_a_copy_is_said_to_have_stands() -> None:
    other = KEY.replace("11111111", "99999999")
    main = store("main", copy("replica", "DE", id=READER, key=KEY))
    reader = store("reader", copy("replica", "DE", encrypted=True, key=other))
    found = complete([main, reader], Config(), as_of=TODAY)[0]
    assert [(c.role, c.encrypted, c.id) for c in found.facts.copies] == [
        ("replica", True, READER),
        ("key", None, KEY),
    ]
    assert found.facts.copies[0].key == KEY


def test_keys_and_copies_to_come_do_not_say_how_a_copy_is_encrypted() -> None:
    main = store("main", copy("replica", "DE", id=READER))
    reader = store(
        "reader",
        copy("planned", "DE", encrypted=True),
        copy("key", "DE", encrypted=True),
        copy("replica", "DE", encrypted=False),
    )
    found = complete([main, reader], Config(), as_of=TODAY)[0]
    assert [c.encrypted for c in found.facts.copies] == [False]


_COPIES: tuple[tuple[str, Role], ...] = (("IE", "primary"), ("DE", "replica"), ("US", "backup"))


def test_a_table_with_copies_in_three_countries() -> None:
    stores = [
        store("one", copy("primary", "IE"), copy("replica", "DE"), copy("key", "FR")),
        store("two", copy("primary", "IE"), copy("replica", "DE")),
        store("near", copy("primary", "IE"), copy("backup", "IE"), copy("log", "DE")),
        store(
            "vault",
            *(copy("backup", "US", of=f"arn:aws:s3:::{name}") for name in ("one", "two")),
        ),
    ]
    ireland, germany, ohio = (
        InPlace(
            at=At(location=country, countries=(country,)),
            roles=(role,),
        )
        for country, role in _COPIES
    )
    assert spread(stores) == (
        Spread(
            names=("one", "two"),
            number=2,
            category="object-store",
            type="aws_s3_bucket",
            places=(ireland, germany, ohio),
        ),
    )


def test_what_is_declared_names_countries_and_no_copies() -> None:
    party = store("acme", copy("primary", "IE"), copy("primary", "DE"), basis="declared")
    assert spread([party]) == ()


def test_only_the_first_names_are_shown() -> None:
    many = [store(f"s{n}", copy("primary", "IE"), copy("replica", "DE")) for n in range(7)]
    [found] = spread(many)
    assert (found.names, found.number) == (("s0", "s1", "s2", "s3", "s4"), 7)
