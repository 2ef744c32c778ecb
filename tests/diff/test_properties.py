"""What must hold for any two runs: nothing is lost, and less sight never proves more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scanner.diff import compare, exit_code
from scanner.diff import json as json_form
from scanner.diff import markdown as markdown_form
from scanner.diff import table as table_form
from scanner.diff.weigh import opened
from scanner.model import (
    UNKNOWN_LOCATION,
    AccessPath,
    Copy,
    Exclusion,
    Location,
    Register,
    Resource,
    Result,
    Waiver,
)
from scanner.verdicts import is_gap
from tests.diff.pairs import PARTNER, TLS, cdr, known_partner, mirror, night
from tests.diff.promise import kept
from tests.samples import AS_OF, EU, EUR4, at, bucket, coverage

if TYPE_CHECKING:
    from collections.abc import Callable

    from scanner.model import Coverage, CoverageStatus, ResourceRef

SETTINGS = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
REGIONS = ("eu-central-1", "eu-west-1", "us-east-1")


@st.composite
def resources(draw: st.DrawFn, name: str) -> Resource:
    locations: st.SearchStrategy[Location] = st.sampled_from(
        (*map(at, REGIONS), UNKNOWN_LOCATION, EU, EUR4, replace(at("eu-west-1"), basis="inferred"))
    )
    copies = st.builds(
        Copy,
        role=st.sampled_from(("replica", "backup", "key")),
        location=locations,
        id=st.sampled_from((None, "one", "two")),
        encrypted=st.sampled_from((None, True)),
    )
    paths = st.builds(
        AccessPath,
        kind=st.sampled_from(("principal", "endpoint")),
        encryption=st.sampled_from(("enforced", "optional", "unknown")),
        principal=st.sampled_from((None, PARTNER)),
    )
    word = Exclusion(reason="website", by="fg", until=AS_OF)
    return bucket(
        name,
        Copy(role="primary", location=draw(locations)),
        *draw(st.lists(copies, max_size=3)),
        access=tuple(draw(st.lists(paths, max_size=2))),
        public=draw(st.sampled_from((None, True, False))),
        provider=draw(st.sampled_from(("aws", "gcp"))),
        exclusion=draw(st.sampled_from((None, None, word))),
    )


@st.composite
def results(draw: st.DrawFn) -> Result:
    names = draw(st.lists(st.sampled_from("abc"), unique=True))
    places = [("aws_s3_bucket", "global"), ("*", "eu-west-1"), ("aws_region", "*")]
    statuses: st.SearchStrategy[CoverageStatus | None] = st.sampled_from(
        ("complete", "complete", "denied", "failed", "disabled", None)
    )
    drawn = [(type_, region, draw(statuses)) for type_, region in places]
    waiver = Waiver(rule="storage_outside_eea", resource="*", reason="x", by="fg", until=AS_OF)
    register = draw(st.sampled_from((Register(), known_partner(), Register(waivers=(waiver,)))))
    return night(
        *(draw(resources(name)) for name in names),
        coverage=tuple(
            coverage(status, region, type=type_) for type_, region, status in drawn if status
        ),
        register=register,
        agreements=draw(st.sampled_from((("core",), ("telephony",), ("core", "telephony")))),
        keep_passes=draw(st.booleans()),
        day=draw(st.integers(0, 3)),
    )


def name_of(resource: Resource | ResourceRef) -> tuple[str, str, str, str]:
    return resource.provider, resource.account, resource.type, resource.id


@SETTINGS
@given(results())
def test_a_run_and_itself_differ_in_nothing(run: Result) -> None:
    found = compare(run, run)
    assert found.empty
    assert (found.terms, found.resources, found.findings, found.coverage) == ((), (), (), ())
    assert sorted(map(name_of, found.same)) == sorted(map(name_of, run.resources))


@SETTINGS
@given(results(), results())
def test_a_mirror_shows_the_same(old: Result, new: Result) -> None:
    assert mirror(compare(old, new, ("a", "b"))) == replace(
        compare(new, old, ("b", "a")), same=compare(old, new).same
    )
    both = (compare(old, new).same, compare(new, old).same)
    assert [name_of(ref) for ref in both[0]] == [name_of(ref) for ref in both[1]]


@SETTINGS
@given(results(), results())
def test_nothing_is_lost(old: Result, new: Result) -> None:
    found = compare(old, new)
    before, after = ({name_of(r) for r in run.resources} for run in (old, new))
    told: list[tuple[tuple[str, str, str, str], str]]
    told = [(name_of(c.resource), c.change) for c in found.resources]
    told += [(name_of(ref), "same") for ref in found.same]
    assert len(told) == len({name for name, _ in told})
    assert {name for name, word in told if word == "came"} == after - before
    assert {name for name, word in told if word == "went"} == before - after
    assert {name for name, word in told if word in {"changed", "same"}} == before & after

    said = {c.fingerprint for c in found.findings if c.change == "opened"}
    failed, then = (
        {f.fingerprint for f in run.findings if f.status == "fail"} for run in (new, old)
    )
    assert said == failed - then


@SETTINGS
@given(results(), results())
def test_nothing_is_closed_or_gone_where_nobody_could_look(old: Result, new: Result) -> None:
    def deny(one: Coverage) -> Coverage:
        return replace(one, status="denied", confirmed_by=None)

    blind = replace(new, coverage=tuple(map(deny, new.coverage)))
    found = compare(old, blind)
    observed = [c for c in found.resources if c.basis == "observed"]
    assert all(c.unseen for c in observed if c.change == "went")
    for change in found.findings:
        if change.finding.basis == "observed" and change.after is None:
            assert change.change == "not-seen", change
    assert exit_code(found) in {1, 3}


@SETTINGS
@given(results(), results())
def test_zero_is_said_of_what_was_seen_only(old: Result, new: Result) -> None:
    found = compare(old, new)
    code = exit_code(found)
    assert (code == 1) or not opened(found)
    if code == 0:
        assert not any(map(is_gap, (*old.coverage, *new.coverage)))
        assert all(any(c.status == "complete" for c in run.coverage) for run in (old, new))
        assert not [f for f in new.findings if f.status == "unknown" and f.severity != "warning"]


@SETTINGS
@given(results(), results())
def test_all_forms_write_it_the_same_each_time(old: Result, new: Result) -> None:
    found = compare(old, new)
    forms: tuple[Callable[[], str], ...] = (
        lambda: table_form.render(found, width=100),
        lambda: markdown_form.render(found, "en"),
        lambda: markdown_form.render(found, "nl"),
        lambda: json_form.render(found),
    )
    kept(json_form.render(found))
    for form in forms:
        text = form()
        assert text == form()
        assert text.endswith("\n")
        assert "  \n" not in text.replace("\n\n", "\n")


def test_the_order_of_a_result_does_not_matter() -> None:
    one = bucket("a", Copy(role="primary", location=at("eu-west-1")), access=(TLS,))
    old, new = night(one, cdr()), night(cdr("us-east-1"), one)
    turned = replace(new, resources=new.resources[::-1], findings=new.findings[::-1])
    assert compare(old, turned) == compare(old, new)
