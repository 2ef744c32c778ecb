"""Copies in somebody else's hands, and keys, are told of as such."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scanner.holders import held_elsewhere, keys
from scanner.model import AccessPath, Copy
from tests.inventories import location, primary, store

OWN = replace(primary("DE"), owner="123456789012")


def copy(owner: str | None, key: str | None = None) -> Copy:
    return Copy(role="replica", location=location("IE"), id="there", owner=owner, key=key)


def test_ones_own_copies_are_nobody_elses() -> None:
    assert list(held_elsewhere(store("a", OWN, copy("123456789012")), {})) == []


def test_a_copy_in_another_account_is_shared_with_it() -> None:
    (path,) = held_elsewhere(store("a", OWN, copy("999988887777"), copy("999988887777")), {})
    assert path == AccessPath(
        kind="share",
        encryption="by-service",
        principal="aws:999988887777",
        evidence="replica there",
    )


def test_a_copy_whose_holder_is_not_seen_is_shared_with_somebody() -> None:
    (path,) = held_elsewhere(store("a", OWN, copy(None)), {})
    assert (path.kind, path.principal) == ("share", None)


def test_a_copy_that_was_scanned_is_in_the_account_that_has_it() -> None:
    assert list(held_elsewhere(store("a", OWN, copy(None)), {"there": "123456789012"})) == []
    (path,) = held_elsewhere(store("a", OWN, copy(None)), {"there": "999988887777"})
    assert path.principal == "aws:999988887777"


def test_a_copy_that_has_only_an_arn_goes_by_it() -> None:
    there = replace(copy(None), id="arn:aws:s3:::theirs")
    (path,) = held_elsewhere(store("a", OWN, there), {})
    assert path.principal == "aws:arn:aws:s3:::theirs"


def test_a_key_of_another_account_is_in_its_hands() -> None:
    key = Copy(role="key", location=location("DE"), id="k", owner="999988887777")
    (path,) = held_elsewhere(store("a", OWN, key), {})
    assert path.principal == "aws:999988887777"


def test_what_is_declared_has_no_account() -> None:
    assert list(held_elsewhere(replace(store("a", copy(None)), basis="declared"), {})) == []


@pytest.mark.parametrize("key", ["alias/aws/s3", "1234", "arn:aws:kms:eu-west-1:1:key/x", ""])
def test_a_key_without_a_full_arn_names_no_place(key: str) -> None:
    assert list(keys(store("a", copy(None, key)))) == []


def test_a_key_is_where_its_arn_says() -> None:
    arn = "arn:aws:kms:us-east-1:999988887777:key/1"
    (found,) = keys(store("a", copy(None, arn), copy(None, arn)))
    assert (found.role, found.owner, found.location.countries) == ("key", "999988887777", ("US",))


def test_a_multi_region_key_may_be_anywhere() -> None:
    (found,) = keys(store("a", copy(None, "arn:aws:kms:eu-west-1:123456789012:key/mrk-1")))
    assert found.location.countries == ()
