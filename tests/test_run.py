"""The runner: every error becomes coverage, and what was seen before it stays."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from scanner.cloud.problem import Cancelled, CloudError, Problem, plain, summary
from scanner.model import Coverage, Location
from scanner.run import Seen, collect
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


def unit(listing: Callable[[Any], Any], resource: Any = None, *, region: str = "eu-west-1") -> Unit:
    named = resource or (lambda _cloud, item: store(item, primary("DE")))
    return Unit(
        provider="aws",
        account="1",
        region=region,
        type="aws_s3_bucket",
        collector=SimpleNamespace(listing=listing, resource=named),
        cloud=Cloud(),
    )


def run(*units: Unit) -> Seen:
    with ThreadPoolExecutor(4) as executor:
        return collect(units, executor)


def coverage(**fields: Any) -> Coverage:
    known = {"provider": "aws", "account": "1", "region": "eu-west-1", "type": "aws_s3_bucket"}
    return Coverage(**{**known, **fields})


def test_all_is_well() -> None:
    seen = run(unit(lambda _: ["b", "a"]))
    assert [r.name for r in seen.resources] == ["a", "b"]
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
    assert [r.name for r in seen.resources] == ["fine", "good"]
    assert seen.coverage[0].status == "failed"
    assert "bad" in (seen.coverage[0].detail or "")


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
    (merged,) = run(one, two).resources
    assert [c.location.countries for c in merged.facts.copies] == [("DE",), ("US",)]
    assert merged.facts.public is None


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
