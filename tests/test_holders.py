"""Copies in somebody else's hands, and keys, are told of as such."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from scanner.config import Config
from scanner.holders import held_elsewhere, keys, without_own
from scanner.model import AccessPath, Copy, Party, PathKind, Register
from scanner.normalise import normalise
from tests.inventories import location, primary, store

OWN = replace(primary("DE"), owner="123456789012")


ENTERED = {("aws", "123456789012"), ("aws", "999988887777")}


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


def test_a_key_whose_account_is_not_told_is_in_nobody_s_hands() -> None:
    key = Copy(role="key", location=location("DE"), id="k")
    assert list(held_elsewhere(store("a", OWN, key), {})) == []
    # Where it was scanned, that tells.
    (path,) = held_elsewhere(store("a", OWN, key), {"k": "999988887777"})
    assert (path.principal, path.evidence) == ("aws:999988887777", "key k")


def test_what_a_plan_keeps_elsewhere_is_with_somebody_whom_it_does_not_name() -> None:
    key = Copy(role="key", location=location("DE"), id="k", owner="999988887777")
    somewhere = AccessPath(kind="share", encryption="by-service", evidence="replica there")
    for copies, expected in (
        ((OWN,), []),
        ((OWN, key), []),
        ((OWN, copy("999988887777"), copy("444455556666"), key), [somewhere]),
        (
            (replace(copy(None), id="arn:aws:s3:::theirs"),),
            [replace(somewhere, evidence="whose account holds this copy could not be seen")],
        ),
    ):
        assert list(held_elsewhere(store("a", *copies, basis="planned"), {})) == expected


def test_each_other_account_is_told_once_and_by_what_it_holds() -> None:
    bare = Copy(role="log", location=location("IE"), owner="444455556666")
    copies = (OWN, copy("999988887777"), bare, copy("999988887777"), copy(None), copy(None))
    found = held_elsewhere(store("a", *copies), {})
    assert [(p.kind, p.encryption, p.principal, p.evidence) for p in found] == [
        ("share", "by-service", "aws:999988887777", "replica there"),
        ("share", "by-service", "aws:444455556666", "log"),
        ("share", "by-service", None, "whose account holds this copy could not be seen"),
    ]


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


def path(kind: PathKind, principal: str | None, *origins: str) -> AccessPath:
    return AccessPath(kind=kind, encryption="by-service", principal=principal, origins=origins)


@pytest.mark.parametrize(
    "kept",
    [copy("999988887777"), Copy(role="key", location=location("DE"), id="k", owner="999988887777")],
)
def test_what_another_account_of_ones_own_holds_is_nobody_elses(kept: Copy) -> None:
    assert list(held_elsewhere(store("a", OWN, kept), {}, ENTERED)) == []


def test_a_copy_that_was_scanned_in_another_account_of_ones_own_is_nobody_elses() -> None:
    found = held_elsewhere(store("a", OWN, copy(None)), {"there": "999988887777"}, ENTERED)
    assert list(found) == []


def test_what_nobody_was_seen_to_hold_is_not_ones_own() -> None:
    (found,) = held_elsewhere(store("a", OWN, copy(None)), {}, ENTERED)
    assert found.principal is None


def test_an_account_of_another_cloud_is_not_ones_own_by_its_number() -> None:
    (found,) = held_elsewhere(store("a", OWN, copy("999988887777")), {}, {("gcp", "999988887777")})
    assert found.principal == "aws:999988887777"


@pytest.mark.parametrize("kind", ["principal", "share"])
def test_leave_for_an_account_of_ones_own_lets_in_nobody_else(kind: PathKind) -> None:
    endpoint = path("endpoint", None)
    assert without_own((endpoint, path(kind, "aws:999988887777")), ENTERED) == (endpoint,)


@pytest.mark.parametrize("kind", ["principal", "share", "peering", "link", "remote", "network"])
def test_beside_ones_own_whoever_else_comes_in_stays(kind: PathKind) -> None:
    own = path("share", "aws:999988887777")
    others = (
        path(kind, "aws:444455556666"), path(kind, "aws:444455556666", "US"), path(kind, None, "US")
    )  # fmt: skip
    assert without_own((own, *others), ENTERED) == others
    assert without_own((*others, own), ENTERED) == others


@pytest.mark.parametrize("kind", ["peering", "link", "share", "remote"])
def test_what_comes_from_an_account_of_ones_own_elsewhere_is_a_way_in_from_there(
    kind: PathKind,
) -> None:
    found = without_own((path(kind, "aws:999988887777", "US"),), ENTERED)
    assert found == (path("network", None, "US"),)


@pytest.mark.parametrize(
    "told",
    [
        path("peering", "aws:999988887777"),
        path("principal", "aws:444455556666"),
        path("share", None),
        path("remote", "aws:arn:aws:ec2:eu-west-1:999988887777:customer-gateway/cgw-1"),
        path("principal", "aws:org:o-example"),
        path("principal", "999988887777"),
    ],
)
def test_who_is_not_certainly_ones_own_stays(told: AccessPath) -> None:
    assert without_own((told,), ENTERED) == (told,)


def test_the_register_still_says_whose_an_account_is_that_was_not_entered() -> None:
    party = Party(id="sister", name="Sister", role="own", accounts=("aws:999988887777",))
    config = Config(register=Register(parties={"sister": party}))
    shared = store("a", OWN, copy("999988887777"))
    day = date(2026, 11, 22)
    first, second = (
        normalise([shared], config, as_of=day, own=own)[0]
        for own in ({("aws", "123456789012")}, ENTERED)
    )
    assert [found.party for found in first.facts.access] == [None, "sister"]
    assert second.facts.access == shared.facts.access
