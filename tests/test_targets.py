"""What is said of a target before anything in it is read."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from scanner import __version__
from scanner.cloud.limits import Limits
from scanner.config import AwsTarget, Config, DisabledRegions, GcpTarget
from scanner.join import join
from scanner.model import Coverage, Location
from scanner.part import Part, Share
from scanner.take import Order, take
from scanner.targets.aws import _word
from tests.inventories import TODAY, WHEN, primary, store

DAY = datetime.now(UTC).date()


def word(**fields: Any) -> DisabledRegions:
    known: dict[str, Any] = {
        "by": "head of operations",
        "on": DAY - timedelta(days=1),
        "until": DAY + timedelta(days=1),
        "reason": "never switched on",
    }
    return DisabledRegions(**{**known, **fields})


OFF = Coverage(
    provider="aws", account="1", region="me-south-1", type="*", status="disabled",
    detail="region is switched off",
)  # fmt: skip


def part(**fields: Any) -> Part:
    known: dict[str, Any] = {
        "share": Share(), "tool": __version__, "config": "", "asked": "",
        "started": WHEN, "finished": WHEN,
    }  # fmt: skip
    return Part(**{**known, **fields})


def off(said: DisabledRegions | None, as_of: date = DAY) -> Coverage:
    words = (_word("1", said),) if said else ()
    (told,) = join([part(coverage=(OFF,), words=words)], Config(), as_of=as_of).coverage
    return told


def test_a_word_on_regions_that_are_off_names_who_and_when() -> None:
    assert off(word()) == replace(
        OFF, detail="never switched on", confirmed_by="head of operations",
        confirmed_on=DAY - timedelta(days=1),
    )  # fmt: skip


@pytest.mark.parametrize(
    "ended", [word(until=DAY - timedelta(days=1)), word(on=DAY + timedelta(days=1)), None]
)
def test_a_word_that_does_not_hold_today_is_none(ended: DisabledRegions | None) -> None:
    assert off(ended) == OFF


def test_a_word_is_for_its_account_and_for_regions() -> None:
    other = replace(OFF, account="2")
    denied = replace(OFF, status="denied", region="*")
    said = part(coverage=(other, denied), words=(_word("1", word()),))
    assert join([said], Config(), as_of=DAY).coverage == (denied, other)


def taken(**fields: Any) -> Part:
    known: dict[str, Any] = {
        "config": Config(), "agreements": [], "as_of": TODAY, "limits": Limits(),
    }  # fmt: skip
    return take(Order(**{**known, **fields}), threading.Event())


def test_what_an_option_leaves_out_is_skipped_coverage() -> None:
    several = AwsTarget(role="r", accounts=("111122223333", "444455556666"))
    dropped = (AwsTarget(profile="prod"), GcpTarget(project="p1"), several)
    assert [(c.provider, c.account, c.status) for c in taken(dropped=dropped).coverage] == [
        ("aws", "111122223333", "skipped"),
        ("aws", "444455556666", "skipped"),
        ("aws", "prod", "skipped"),
        ("gcp", "p1", "skipped"),
    ]


def test_what_the_api_says_of_a_region_counts_for_keys_too() -> None:
    key = "arn:aws:kms:eu-central-1:123456789012:key/1"
    own = replace(primary("DE"), owner="123456789012", key=key)
    moved = Location(code="eu-central-1", kind="region", countries=("US",), basis="api")
    (found,) = join(
        [part(resources=(store("a", own),), live=(moved,))], Config(), as_of=TODAY
    ).resources
    (held,) = (copy for copy in found.facts.copies if copy.role == "key")
    assert (held.id, held.location.countries) == (key, ())


def test_a_target_that_makes_no_sense_sinks_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> Any:
        raise KeyError("Arn")

    monkeypatch.setattr("scanner.targets.aws.entries", broken)
    monkeypatch.setattr("scanner.targets.gcp.find", broken)
    config = Config(aws=(AwsTarget(profile="prod"),), gcp=(GcpTarget(project="p1"),))
    detail = "answer not understood (KeyError: 'Arn')"
    assert [(c.account, c.status, c.detail) for c in taken(config=config).coverage] == [
        ("prod", "failed", detail),
        ("p1", "failed", detail),
    ]
