"""What a scan has open in a process: made once, closed at its end, and never another scan's."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from scanner.cloud import visit as visits
from scanner.cloud.problem import Cancelled, CloudError
from scanner.cloud.visit import Visit
from scanner.config import AwsTarget
from scanner.targets.unit import Found, Unit
from tests.cloud.aws_accounts import taken

if TYPE_CHECKING:
    from collections.abc import Iterator


class Thing:
    def __init__(self, stop: threading.Event) -> None:
        self.stop = stop
        self.closed = False

    def close(self) -> None:
        self.closed = True


@dataclass(frozen=True, slots=True)
class Recipe:
    visit: Visit
    name: str = "a"

    def make(self, cancelled: threading.Event) -> Thing:
        return Thing(cancelled)


@pytest.fixture
def visit() -> Iterator[Visit]:
    visit = Visit()
    yield visit
    visits.end(visit)


def test_all_threads_have_the_same(visit: Visit) -> None:
    with ThreadPoolExecutor(8) as executor:
        things = list(executor.map(lambda _: visits.opened(Recipe(visit)), range(64)))
    assert len({id(thing) for thing in things}) == 1


def test_two_scans_share_nothing(visit: Visit) -> None:
    other = Visit()
    one, two = visits.opened(Recipe(visit)), visits.opened(Recipe(other))
    assert one is not two
    visits.end(other)
    assert (one.closed, two.closed) == (False, True)
    assert visits.opened(Recipe(visit)) is one


def test_who_is_stopped_is_told_wherever_it_works(visit: Visit) -> None:
    stop = threading.Event()
    visits.begin(visit, stop)
    assert visits.opened(Recipe(visit)).stop is stop
    stop.set()
    visits.end(visit)
    # Whoever is still under way opens it again, and is stopped there.
    assert visits.opened(Recipe(visit)).stop.is_set()


def test_only_so_many_are_open_and_the_oldest_goes_first(visit: Visit) -> None:
    first = visits.opened(Recipe(visit, "0"))
    for number in range(1, 8):
        visits.opened(Recipe(visit, str(number)))
    assert visits.opened(Recipe(visit, "0")) is first
    visits.opened(Recipe(visit, "8"))
    assert visits.opened(Recipe(visit, "0")) is first
    assert len([key for key in visits._opened if key[0] == visit.id]) == 8
    assert (visit.id, Recipe(visit, "1")) not in visits._opened


def test_another_version_opens_nothing() -> None:
    with pytest.raises(CloudError) as refused:
        visits.opened(Recipe(Visit(version="0")))
    assert refused.value.problem.status == "failed"


def test_a_scan_leaves_nothing_open_whatever_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Thing] = []

    @dataclass(frozen=True, slots=True)
    class Spot:
        visit: Visit

        def open(self, type_: str, collector: object) -> object:
            opened.append(visits.opened(Recipe(self.visit)))
            raise Cancelled

    @dataclass(frozen=True)
    class Entry:
        visit: Visit
        name: str = "x"

    def find(entry: Entry) -> Found:
        unit = Unit(
            provider="aws", account="1", region="global", type="aws_s3_bucket",
            place=Spot(entry.visit),
        )  # fmt: skip
        return Found(name="x", account="1", units=[unit])

    monkeypatch.setattr(
        "scanner.targets.aws.entries", lambda _target, visit: ([Entry(visit)], Found(name="x"))
    )
    monkeypatch.setattr("scanner.targets.aws.find", find)
    with pytest.raises(Cancelled):
        taken(AwsTarget())
    assert [thing.closed for thing in opened] == [True]
    assert all(thing.stop.is_set() for thing in opened)
