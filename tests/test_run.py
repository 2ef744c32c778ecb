"""The runner: every error becomes coverage, and what was seen before it stays."""

from __future__ import annotations

import threading
from collections import Counter
from concurrent.futures import BrokenExecutor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner.cloud.problem import Cancelled, CloudError, Problem, plain, summary
from scanner.model import AccessPath, Coverage, Location
from scanner.run import Seen, collect, merged, unique
from scanner.targets.unit import Unit, collectors
from tests.inventories import primary, store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DENIED = Problem(
    status="denied", call="s3:ListBuckets", detail="AccessDenied",
    missing_permission="s3:ListAllMyBuckets",
)  # fmt: skip


@dataclass
class Cloud:
    problems: list[Problem] = field(default_factory=list)


class Here:
    """A place that every collector may look at."""

    def open(self, type_: str, collector: Any) -> Cloud:
        return Cloud()


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe(Unit):
    """A unit with a collector of its own."""

    own: Any

    @property
    def collector(self) -> Any:
        return self.own


def unit(listing: Callable[[Any], Any], resource: Any = None, **fields: Any) -> Unit:
    named = resource or (lambda _cloud, item: store(item, primary("DE")))
    known = {"provider": "aws", "account": "1", "region": "eu-west-1", "type": "aws_s3_bucket"}
    own = SimpleNamespace(listing=listing, resource=named, SCOPE="region")
    return Probe(**{"place": Here(), **known, **fields}, own=own)


def run(*units: Unit) -> Seen:
    with ThreadPoolExecutor(4) as executor:
        return collect(units, executor)


def coverage(**fields: Any) -> Coverage:
    known = {"provider": "aws", "account": "1", "region": "eu-west-1", "type": "aws_s3_bucket"}
    return Coverage(**{**known, **fields})


def test_all_is_well() -> None:
    seen = run(unit(lambda _: ["b", "a"]))
    assert [r.name for r in seen.resources] == ["b", "a"]
    assert seen.coverage == (coverage(status="complete"),)


def test_an_empty_list_is_complete() -> None:
    assert run(unit(lambda _: [])).coverage == (coverage(status="complete"),)


def test_a_denied_list_names_the_permission() -> None:
    def listing(_: Any) -> Iterator[str]:
        yield from ()
        raise CloudError(DENIED)

    assert run(unit(listing)).coverage == (
        coverage(
            status="denied",
            detail="s3:ListBuckets denied: AccessDenied",
            missing_permission="s3:ListAllMyBuckets",
        ),
    )


def test_what_came_before_an_error_stays() -> None:
    def listing(_: Any) -> Iterator[str]:
        yield "first"
        raise CloudError(Problem(status="failed", call="s3:ListBuckets", detail="page two"))

    seen = run(unit(listing))
    assert [r.name for r in seen.resources] == ["first"]
    assert seen.coverage[0].status == "failed"


@pytest.mark.parametrize("error", [KeyError("Name"), ValueError("x"), TypeError(), IndexError()])
def test_an_answer_without_sense_is_a_gap(error: Exception) -> None:
    def resource(_: Any, item: str) -> Any:
        if item == "bad":
            raise error
        return store(item, primary("DE"))

    seen = run(unit(lambda _: ["good", "bad", "fine"], resource))
    assert [r.name for r in seen.resources] == ["good", "fine"]
    assert seen.coverage[0].status == "failed"
    assert "bad" in (seen.coverage[0].detail or "")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (KeyError("Buckets"), "KeyError: 'Buckets'"),
        (TypeError("secret"), "TypeError"),
        (ValueError("secret"), "ValueError"),
    ],
)
def test_a_list_without_sense_is_a_gap(error: Exception, told: str) -> None:
    def listing(_: Any) -> Iterator[str]:
        yield "first"
        raise error

    seen = run(unit(listing))
    assert [r.name for r in seen.resources] == ["first"]
    detail = f"aws_s3_bucket failed: answer not understood ({told})"
    assert seen.coverage == (coverage(status="failed", detail=detail),)


def test_an_answer_without_sense_is_not_repeated() -> None:
    def resource(_: Any, item: Any) -> Any:
        return int(item["Environment"])

    items = [{"Environment": "secret", "FunctionArn": "arn:x"}, {"Environment": "secret"}]
    (told,) = run(unit(lambda _: items, resource)).coverage
    assert told.detail == (
        "aws_s3_bucket failed on arn:x and 1 more: answer not understood (ValueError)"
    )


def test_what_a_collector_only_tells_is_no_gap() -> None:
    def listing(cloud: Any) -> list[str]:
        cloud.problems += [Problem(status="failed", call="c", detail="nobody tells", note=True)] * 2
        return ["a"]

    seen = run(unit(listing))
    assert [r.name for r in seen.resources] == ["a"]
    assert seen.coverage == (coverage(status="complete", detail="nobody tells"),)


@pytest.mark.parametrize(
    ("scope", "items", "everywhere", "status"),
    [
        ("region", [], False, "complete"),
        ("region", ["a"], False, "failed"),
        ("account", [], False, "failed"),
        ("account", [], True, "complete"),
        ("account", ["a"], True, "failed"),
    ],
)
def test_that_a_service_is_not_there_is_said_of_a_whole_region_only(
    scope: str, items: list[str], everywhere: bool, status: str
) -> None:
    told = Problem(
        status="failed", call="c", detail="not offered", note=True, everywhere=everywhere
    )

    def listing(_: Any) -> Iterator[str]:
        yield from items
        raise CloudError(told)

    one = unit(listing)
    one.collector.SCOPE = scope
    assert [c.status for c in run(one).coverage] == [status]


def test_a_detail_of_a_service_that_is_not_there_is_a_gap() -> None:
    def resource(_cloud: Any, _item: str) -> Any:
        raise CloudError(Problem(status="failed", call="c", detail="not offered", note=True))

    (told,) = run(unit(lambda _: ["a"], resource)).coverage
    assert (told.status, told.detail) == ("failed", "c failed: not offered")


def test_what_is_gone_before_its_detail_is_read_takes_nothing_along() -> None:
    gone = Problem(status="failed", call="s3:GetX", detail="NoSuchBucket: gone", subject="b7")

    def resource(_: Any, item: str) -> Any:
        if item == "b7":
            raise CloudError(gone)
        return store(item, primary("DE"))

    seen = run(unit(lambda _: [f"b{i}" for i in range(20)], resource))
    assert len(seen.resources) == 19
    said = "s3:GetX failed on b7: NoSuchBucket: gone"
    assert seen.coverage == (coverage(status="failed", detail=said),)


def test_a_detail_that_could_not_be_read_is_a_gap() -> None:
    def resource(cloud: Any, item: str) -> Any:
        cloud.problems.append(
            Problem(status="denied", call="s3:GetBucketPolicy", detail="AccessDenied",
                    missing_permission="s3:GetBucketPolicy", subject=item)
        )  # fmt: skip
        return store(item, primary("DE"))

    seen = run(unit(lambda _: [f"b{i}" for i in range(20)], resource))
    assert len(seen.resources) == 20
    assert seen.coverage == (
        coverage(
            status="denied",
            detail="s3:GetBucketPolicy denied on b0 and 19 more: AccessDenied",
            missing_permission="s3:GetBucketPolicy",
        ),
    )


def test_one_unit_does_not_hide_another() -> None:
    def broken(_: Any) -> Any:
        raise CloudError(DENIED)

    seen = run(unit(broken, region="eu-south-1"), unit(lambda _: ["a"]))
    assert Counter(c.status for c in seen.coverage) == {"denied": 1, "complete": 1}
    assert len(seen.resources) == 1


def test_being_cancelled_is_no_coverage() -> None:
    def stopped(_: Any) -> Any:
        raise Cancelled

    with pytest.raises(Cancelled):
        run(unit(stopped))


def test_places_that_the_cloud_names_are_kept_apart() -> None:
    zone = Location(code="eu-central-1a", kind="zone", countries=("DE",), basis="api")
    seen = run(unit(lambda _: [1], lambda _cloud, _item: zone))
    assert (seen.live, seen.resources) == ((zone,), ())


def test_the_same_resource_from_two_regions_is_one_with_the_worse_word() -> None:
    one = unit(lambda _: ["g"], lambda _c, i: store(i, primary("DE"), public=False), region="a")
    two = unit(lambda _: ["g"], lambda _c, i: store(i, primary("US"), public=None), region="b")
    (both,) = merged(run(one, two).resources)
    assert [c.location.countries for c in both.facts.copies] == [("DE",), ("US",)]
    assert both.facts.public is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((True, False), True),
        ((True, None), True),
        ((False, None), None),
        ((None, None), None),
        ((True, True), True),
        ((False, False), False),
        ((None, False, True), True),
    ],
)
def test_what_is_open_by_the_word_of_one_region_is_open(
    words: tuple[bool | None, ...], expected: bool | None
) -> None:
    paths = [AccessPath(kind="endpoint", encryption="enforced", evidence=f"{n}") for n in range(3)]
    told = [
        replace(
            store("g", primary("DE"), public=word, access=(paths[0], paths[n])), region=f"r-{n}"
        )
        for n, word in enumerate(words)
    ]
    whole = replace(told[0].facts, public=expected, access=tuple(paths[: len(words)]))
    assert merged(told) == merged(told[::-1]) == (replace(told[0], facts=whole),)


def test_the_same_name_in_two_accounts_is_two_resources() -> None:
    one, two = (replace(store("g", primary("DE")), account=account) for account in "12")
    assert merged([two, one]) == (one, two)


@given(st.permutations(range(6)), st.permutations(range(6)))
def test_what_is_made_one_does_not_depend_on_the_order(one: list[int], two: list[int]) -> None:
    places = ["DE", "US", "NL", "IE", "FR", "DE"]
    told = [
        replace(store(f"s{n % 2}", primary(place), public=None), region="ab"[n % 3 == 0])
        for n, place in enumerate(places)
    ]
    assert merged(told[n] for n in one) == merged(told[n] for n in two)


def test_the_order_is_that_of_the_units_whoever_answers_first() -> None:
    late = threading.Event()

    def slow(_: Any) -> Iterator[str]:
        assert late.wait(10)
        yield "slow"

    def quick(_cloud: Any, item: str) -> Any:
        late.set()
        return store(item, primary("DE"))

    seen = run(unit(slow), unit(lambda _: ["quick"], quick))
    assert [r.name for r in seen.resources] == ["slow", "quick"]


def test_a_blind_spot_that_a_collector_names_is_coverage_of_its_own() -> None:
    blind = coverage(type="aws_thing", status="unsupported", detail="no API tells")
    seen = run(unit(lambda _: [1, 2], lambda _cloud, _item: blind))
    assert seen == Seen((), (), (coverage(status="complete"), blind))


def test_what_is_asked_once_for_all_is_one_problem_however_often_it_was_asked() -> None:
    def resource(cloud: Any, item: str) -> Any:
        cloud.problems.append(DENIED)
        return store(item, primary("DE"))

    (told,) = run(unit(lambda _: [f"b{i}" for i in range(20)], resource)).coverage
    assert told.detail == "s3:ListBuckets denied: AccessDenied"


def test_of_several_problems_a_refusal_is_told_first() -> None:
    failed = Problem(status="failed", call="s3:GetBucketAcl", detail="late", subject="b")
    other = replace(DENIED, call="s3:GetBucketAcl", missing_permission="s3:GetBucketAcl")
    for problems in ([DENIED, failed, other], [other, failed, DENIED]):

        def listing(cloud: Any, told: list[Problem] = problems) -> list[str]:
            cloud.problems += told
            return []

        (found,) = run(unit(listing)).coverage
        assert found == coverage(
            status="denied", detail=summary(problems),
            missing_permission="s3:GetBucketAcl, s3:ListAllMyBuckets",
        )  # fmt: skip


@given(st.permutations(range(6)))
def test_the_order_of_coverage_depends_on_nothing_but_what_it_says(order: list[int]) -> None:
    plain_ = coverage(status="complete")
    told = [
        plain_,
        replace(plain_, provider="gcp"),
        replace(plain_, account="2"),
        replace(plain_, type="aws_b"),
        replace(plain_, detail="a note"),
        replace(plain_, status="failed", missing_permission="s3:GetBucketAcl"),
    ]
    mixed = unique([*(told[n] for n in order), *told])
    assert mixed == unique(told)
    assert Counter(mixed) == Counter(told)


def test_each_job_tells_only_its_own_problems() -> None:
    told = [DENIED, replace(DENIED, subject="x")]

    class Kept:
        def open(self, type_: str, collector: Any) -> Cloud:
            return Cloud([told.pop()]) if told else Cloud()

    (found,) = run(unit(lambda _: ["a"], place=Kept())).coverage
    assert found.detail == "s3:ListBuckets denied on x and 1 more: AccessDenied"


def test_a_place_that_cannot_be_opened_is_a_gap() -> None:
    class Shut:
        def open(self, type_: str, collector: Any) -> Cloud:
            raise CloudError(DENIED)

    assert [c.status for c in run(unit(lambda _: ["a"], place=Shut())).coverage] == ["denied"]


def test_a_place_that_shuts_after_the_list_is_a_gap() -> None:
    class Shuts:
        opened = 0

        def open(self, type_: str, collector: Any) -> Cloud:
            self.opened += 1
            if self.opened > 1:
                raise CloudError(DENIED)
            return Cloud()

    seen = run(unit(lambda _: ["a"], place=Shuts()))
    told = coverage(
        status="denied", detail="s3:ListBuckets denied: AccessDenied",
        missing_permission="s3:ListAllMyBuckets",
    )  # fmt: skip
    assert (seen.resources, seen.coverage) == ((), (told,))


class Dying(ThreadPoolExecutor):
    """Loses each job that reads details, as a cluster whose workers are killed does."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = super().submit(fn, *args, **kwargs)
        if len(args) > 1:
            future = Future()
            future.set_exception(BrokenExecutor("killed"))
        return future


def test_a_job_that_each_worker_takes_with_it_is_a_gap() -> None:
    with Dying(2) as executor:
        seen = collect([unit(lambda _: ["a"]), unit(lambda _: [], region="eu-west-2")], executor)
    assert seen.resources == ()
    assert [(c.region, c.status, c.detail) for c in seen.coverage] == [
        ("eu-west-1", "failed",
         "aws_s3_bucket failed: a worker did not finish (BrokenExecutor: killed)"),
        ("eu-west-2", "complete", None),
    ]  # fmt: skip


class Losing(ThreadPoolExecutor):
    """Loses each job the first time that it is given."""

    def __init__(self, lost: BaseException | None) -> None:
        super().__init__(2)
        self.lost = lost
        self.given: list[Any] = []

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        if (fn, args) in self.given:
            return super().submit(fn, *args, **kwargs)
        self.given.append((fn, args))
        future: Future[Any] = Future()
        if self.lost:
            future.set_exception(self.lost)
        else:
            future.cancel()
            future.set_running_or_notify_cancel()
        return future


@pytest.mark.parametrize("lost", [BrokenExecutor("killed"), None], ids=["killed", "cancelled"])
def test_a_job_that_a_worker_took_with_it_is_done_again(lost: BaseException | None) -> None:
    units = [unit(lambda _: list("abcdefghij")), unit(lambda _: [], region="eu-west-2")]
    told: list[tuple[int, int]] = []
    with Losing(lost) as executor:
        seen = collect(units, executor, lambda *a: told.append(a))
    assert seen == run(*units)
    assert len(executor.given) == 4
    assert [done for done, _ in told] == [1, 2, 3, 4]


def test_one_account_is_read_before_the_next_begins() -> None:
    asked: list[str] = []

    def listing(name: str) -> Any:
        def listed(_: Any) -> list[str]:
            asked.append(f"list {name}")
            return ["x"]

        return listed

    def reading(name: str) -> Any:
        def read(_cloud: Any, item: str) -> Any:
            asked.append(f"read {name}")
            return store(item, primary("DE"))

        return read

    units = [unit(listing(n), reading(n), account=n) for n in "abc"]
    with ThreadPoolExecutor(1) as executor:
        collect(units, executor, ahead=1)
    assert asked == ["list a", "read a", "list b", "read b", "list c", "read c"]


def test_progress_counts_jobs() -> None:
    told: list[tuple[int, int]] = []
    with ThreadPoolExecutor(2) as executor:
        collect([unit(lambda _: list("abcdefghij"))], executor, lambda *a: told.append(a))
    assert told[-1] == (3, 3)


def test_summary_says_the_most_frequent_first() -> None:
    one = Problem(status="failed", call="a", detail="x", subject="s")
    assert summary([one, DENIED, one]) == (
        "a failed on s and 1 more: x; s3:ListBuckets denied: AccessDenied"
    )


def test_text_from_outside_is_plain() -> None:
    assert plain("a\x1b[31m\nb\u202e") == "a?[31m?b?"
    assert plain("x" * 400) == "x" * 299 + "…"


def test_collectors_are_found_by_name() -> None:
    assert "aws_s3_bucket" in collectors("aws")
    assert "google_storage_bucket" in collectors("gcp")
