"""What is said of a target before anything in it is read."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from scanner.cloud.limits import Limits
from scanner.config import AwsTarget, Config, DisabledRegions, GcpTarget
from scanner.model import Location
from scanner.run import Seen
from scanner.scan import Order, take
from scanner.targets.aws import _off
from tests.inventories import TODAY, primary, store

DAY = datetime.now(UTC).date()


def word(**fields: Any) -> DisabledRegions:
    known: dict[str, Any] = {
        "by": "head of operations",
        "on": DAY - timedelta(days=1),
        "until": DAY + timedelta(days=1),
        "reason": "never switched on",
    }
    return DisabledRegions(**{**known, **fields})


def test_a_word_on_regions_that_are_off_names_who_and_when() -> None:
    told = _off("1", "me-south-1", AwsTarget(disabled_regions=word()), DAY)
    assert (told.status, told.confirmed_by, told.confirmed_on) == (
        "disabled",
        "head of operations",
        DAY - timedelta(days=1),
    )


@pytest.mark.parametrize(
    "ended", [word(until=DAY - timedelta(days=1)), word(on=DAY + timedelta(days=1)), None]
)
def test_a_word_that_does_not_hold_today_is_none(ended: DisabledRegions | None) -> None:
    told = _off("1", "me-south-1", AwsTarget(disabled_regions=ended), DAY)
    assert (told.status, told.confirmed_by, told.confirmed_on) == ("disabled", None, None)


def test_what_an_option_leaves_out_is_skipped_coverage() -> None:
    order = Order(
        config=Config(),
        agreements=[],
        as_of=TODAY,
        limits=Limits(),
        dropped=(AwsTarget(profile="prod"), GcpTarget(project="p1")),
    )
    with ThreadPoolExecutor(1) as executor:
        inventory = take(order, executor, threading.Event(), lambda _done, _total: None)
    assert [(c.provider, c.account, c.status) for c in inventory.coverage] == [
        ("aws", "prod", "skipped"),
        ("gcp", "p1", "skipped"),
    ]


def test_what_the_api_says_of_a_region_counts_for_keys_too(monkeypatch: pytest.MonkeyPatch) -> None:
    key = "arn:aws:kms:eu-central-1:123456789012:key/1"
    own = replace(primary("DE"), owner="123456789012", key=key)
    moved = Location(code="eu-central-1", kind="region", countries=("US",), basis="api")
    monkeypatch.setattr("scanner.scan.collect", lambda *_: Seen((store("a", own),), (moved,), ()))
    order = Order(config=Config(), agreements=[], as_of=TODAY, limits=Limits())
    with ThreadPoolExecutor(1) as executor:
        (found,) = take(order, executor, threading.Event(), lambda _done, _total: None).resources
    (held,) = (copy for copy in found.facts.copies if copy.role == "key")
    assert (held.id, held.location.countries) == (key, ())
