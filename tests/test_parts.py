"""A scan spread over machines is the scan that one machine makes, or says what it lacks."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scanner import agreements
from scanner.cloud.limits import Limits
from scanner.cloud.problem import CloudError, Problem
from scanner.config import AwsTarget, Config
from scanner.engine.embedded import EmbeddedEngine
from scanner.join import join, missing
from scanner.judge import judge
from scanner.model import Coverage, Guardrail, Guards, Identity, Location
from scanner.part import Part, PartError, Share, check, grouped, keys, share_of
from scanner.part_file import read, render
from scanner.take import Narrowed, Order, take
from scanner.targets.unit import Found, Key, Unit
from scanner.verdicts import is_gap
from tests.inventories import TODAY, WHEN, primary, store

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe(Unit):
    """A unit whose answers are known: each item is what one resource tells, or how it fails."""

    items: tuple[Any, ...]

    @property
    def collector(self) -> Any:
        return SimpleNamespace(listing=self._listing, resource=self._resource)

    def _listing(self, _: Any) -> Iterator[Any]:
        for number, item in enumerate(self.items):
            if item == "page":
                raise CloudError(Problem(status="denied", call="x:List", detail="no"))
            yield number, item

    def _resource(self, cloud: Any, given: tuple[int, Any]) -> Any:
        number, item = given
        if item == "zone":
            return Location(code=self.region, kind="region", countries=("DE",), basis="api")
        if item == "blind":
            return Coverage(
                provider="aws", account=self.account, region=self.region, type="aws_blind",
                status="unsupported", detail=f"item {number}",
            )  # fmt: skip
        if item == "guard":
            return guards(self.account, number)
        if item == "nonsense":
            raise KeyError(number)
        if item == "detail":
            cloud.problems.append(
                Problem(status="failed", call="x:Get", detail="late", subject=str(number))
            )
        found = store(f"shared-{item}", primary(item if len(item) == 2 else "NL"), public=None)
        return replace(found, account=self.account, region=self.region, type=self.type)


def guards(account: str, number: int) -> Guards:
    place = Location(code="eu-west-1", kind="region", countries=("IE",))
    rail = Guardrail(
        id=f"arn:{number}", name="n", kind="service-control-policy", form="only", through=(place,)
    )
    return Guards(provider="aws", account=account, seen="read", policies=2, guardrails=(rail,))


class Here:
    def open(self, type_: str, collector: Any) -> Any:
        return SimpleNamespace(problems=[])


ITEMS = st.sampled_from(["NL", "DE", "US", "zone", "blind", "guard", "nonsense", "detail", "page"])


@st.composite
def estates(draw: st.DrawFn) -> list[Unit]:
    names = st.tuples(
        st.sampled_from(["1", "2"]),
        st.sampled_from(["global", "eu-west-1", "us-east-1", "eu-central-1"]),
        st.sampled_from(["aws_a", "aws_b", "aws_c"]),
    )
    chosen = draw(st.lists(names, unique=True, max_size=12))
    return [
        Probe(
            provider="aws", account=account, region=region, type=type_, place=Here(),
            items=tuple(draw(st.lists(ITEMS, max_size=10))),
        )
        for account, region, type_ in chosen
    ]  # fmt: skip


def taken(units: Sequence[Unit], number: int = 1, of: int = 1, **fields: Any) -> Part:
    """Look at a share, as a machine of its own does, with the file in between."""
    off = Coverage(provider="aws", account="1", region="me-south-1", type="*", status="disabled")
    who = Identity(provider="aws", account="1", principal="arn:aws:iam::1:user/x")
    found = Found(name="x", account="1", units=list(units), coverage=[off], identities=[who])
    order = Order(
        config=Config(aws=(AwsTarget(),)), agreements=[], as_of=TODAY, limits=Limits(), workers=2,
        share=Share(number=number, of=of), **fields,
    )  # fmt: skip
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("scanner.targets.aws.find", lambda _: found)
        return take(order, threading.Event())


def through_file(part: Part, folder: Path) -> Part:
    path = folder / "part"
    path.write_bytes(render(part))
    return read(path)


def facts(parts: Sequence[Part]) -> Any:
    inventory = join(parts, Config(), as_of=TODAY)
    return inventory.resources, inventory.coverage, inventory.identities, inventory.guards


SETTINGS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@SETTINGS
@given(units=estates(), of=st.integers(1, 6), order=st.randoms(use_true_random=False))
def test_parts_joined_are_the_whole_scan(
    tmp_path: Path, units: list[Unit], of: int, order: random.Random
) -> None:
    whole = taken(units)
    parts = [through_file(taken(units, number, of), tmp_path) for number in range(1, of + 1)]
    order.shuffle(parts)
    check([(str(n), part) for n, part in enumerate(parts)], "")
    assert facts(parts) == facts([whole])
    assert missing(parts) == ()


@SETTINGS
@given(units=estates(), of=st.integers(2, 5), lost=st.integers(1, 5))
def test_a_part_that_is_missing_is_a_gap_for_each_unit_of_its_share(
    units: list[Unit], of: int, lost: int
) -> None:
    lost = min(lost, of)
    parts = [taken(units, number, of) for number in range(1, of + 1) if number != lost]
    assert missing(parts) == (lost,)
    _, coverage, *_ = facts(parts)
    detail = f"part {lost} of {of} was not given"
    gone = {unit.key for unit in units if share_of(unit.key, of) == lost}
    told = {Key(c.provider, c.account, c.region, c.type) for c in coverage if c.detail == detail}
    assert told == {*gone, Key("aws", "*", "*", "*")}
    assert any(map(is_gap, coverage))
    inventory = join(parts, Config(), as_of=TODAY)
    result = judge(inventory, [agreements.load("article3")], EmbeddedEngine(), as_of=TODAY)
    observed = [c.verdict for c in result.clauses if "observe" in c.how]
    assert {"conform", "declared"}.isdisjoint(observed)


def bare(number: int = 1, of: int = 1, **fields: Any) -> Part:
    from scanner import __version__

    known: dict[str, Any] = {
        "share": Share(number=number, of=of), "tool": __version__, "config": "c", "asked": "a",
        "started": WHEN, "finished": WHEN,
    }  # fmt: skip
    return Part(**{**known, **fields})


def test_what_only_one_part_knew_and_no_part_looked_at_is_a_gap() -> None:
    known = [Key("aws", "1", f"region-{n}", "aws_a") for n in range(8)]
    mine = [key for key in known if share_of(key, 2) == 1]
    other = next(key for key in known if share_of(key, 2) == 2)
    looked = [Coverage(**key._asdict(), status="complete") for key in mine]
    one = bare(1, 2, known=grouped([*mine, other]), coverage=tuple(looked))
    two = bare(2, 2, known=grouped(mine))
    _, coverage, *_ = facts([one, two])
    assert [c for c in coverage if c.status != "complete"] == [
        Coverage(**other._asdict(), status="failed", detail="part 2 of 2 did not look at it")
    ]


def test_what_an_option_leaves_out_is_skipped_by_the_share_that_has_it() -> None:
    units = [
        Probe(provider="aws", account="1", region=r, type="aws_a", place=Here(), items=("DE",))
        for r in ("eu-west-1", "us-east-1", "global")
    ]
    narrowed = Narrowed(regions=("eu-west-1",))
    parts = [taken(units, number, 3, narrowed=narrowed) for number in (1, 2, 3)]
    assert facts(parts) == facts([taken(units, narrowed=narrowed)])
    assert Counter(c.status for c in facts(parts)[1]) == {
        "complete": 2, "skipped": 1, "disabled": 1,
    }  # fmt: skip


@given(st.lists(st.tuples(*[st.text(max_size=5)] * 4).map(lambda t: Key(*t)), unique=True))
def test_the_list_of_units_keeps_them_all(given_keys: list[Key]) -> None:
    assert list(keys(grouped(given_keys))) == sorted(given_keys)


def test_a_unit_is_in_the_same_share_on_every_machine() -> None:
    key = Key("aws", "111122223333", "eu-central-1", "aws_s3_bucket")
    assert [share_of(key, of) for of in range(1, 9)] == [1, 1, 1, 1, 4, 1, 6, 5]
    spread = Counter(share_of(Key("aws", "1", str(n), "aws_a"), 4) for n in range(4000))
    assert sorted(spread) == [1, 2, 3, 4]
    assert min(spread.values()) > 900


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ([bare(1, 2), bare(1, 2)], "b and a are both part 1 of 2: give each part once"),
        ([bare(1, 2), bare(1, 3)], "b is one of 3 parts, a one of 2: give the parts of one scan"),
        ([bare(1, 2), bare(2, 2, tool="0.0.1")], "b was written by version 0.0.1, this is "),
        ([bare(1, 2), bare(2, 2, config="d")], "b was taken with another residency.toml"),
        ([bare(1, 2), bare(2, 2, asked="d")], "b was taken with other targets or options than a"),
        (
            [bare(1, 2), bare(2, 2, started=WHEN + timedelta(days=2))],
            "a is of 2026-11-22 02:14 and b of 2026-11-24 02:14: parts more than a day apart",
        ),
    ],
)
def test_parts_that_are_not_of_one_scan_are_refused(parts: list[Part], words: str) -> None:
    with pytest.raises(PartError) as refused:
        check(list(zip("ab", parts, strict=True)), "c")
    assert str(refused.value).startswith(words)


def test_parts_of_one_scan_are_accepted() -> None:
    check([("b", bare(2, 2)), ("a", bare(1, 2, started=WHEN + timedelta(hours=23)))], "c")


def test_a_part_comes_back_as_it_was(tmp_path: Path) -> None:
    part = bare(
        2, 3, resources=(store("a", primary("DE")),), known={"aws": {"1": {"r": ("t",)}}},
        coverage=(Coverage(provider="aws", account="1", region="r", type="t", status="complete"),),
    )  # fmt: skip
    assert through_file(part, tmp_path) == part


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda _: None, "cannot be read: No such file or directory"),
        (lambda _: b"", "is not a part of a scan (residency scan --inventory writes those)"),
        (lambda _: b"\xff\xfe", "is not a part of a scan"),
        (lambda _: b'{"schema": "residency/result/1"}', "is not a part of a scan"),
        (lambda raw: raw.replace(b"/part/1", b"/part/2", 1), "is of another kind (residency/part"),
        (lambda raw: raw[:-1], "is damaged: its content is not what was written. Copy it again"),
        (lambda raw: raw.replace(b"DE", b"US"), "is damaged"),
        (lambda raw: raw.partition(b"\n")[0], "is damaged"),
    ],
    ids=("gone", "empty", "binary", "result", "newer", "cut", "changed", "head"),
)
def test_a_file_that_is_no_part_is_told(tmp_path: Path, damage: Any, words: str) -> None:
    path = tmp_path / "part.json"
    raw = damage(render(bare(resources=(store("a", primary("DE")),))))
    if raw is not None:
        path.write_bytes(raw)
    with pytest.raises(PartError) as refused:
        read(path)
    assert str(refused.value).startswith(f"{path} {words}")


@given(st.data())
def test_no_byte_can_change_unseen(data: st.DataObject) -> None:
    raw = render(bare(resources=(store("a", primary("DE")),)))
    at = data.draw(st.integers(0, len(raw) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != raw[at]))
    path = SimpleNamespace(read_bytes=lambda: raw[:at] + bytes([other]) + raw[at + 1 :])
    whole = SimpleNamespace(read_bytes=lambda: raw)
    try:
        changed = read(path)  # type: ignore[arg-type]
    except PartError:
        return
    # Only the digest's own spelling may differ, which says nothing of the estate.
    assert changed == read(whole)  # type: ignore[arg-type]
