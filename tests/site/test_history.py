"""Findings from night to night: nothing is closed that was only out of sight."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from scanner.model import Exclusion, Party, Register
from scanner.site.history import Night, history
from scanner.view_over_runs import limited
from tests.samples import STARTED, bucket, copy, coverage
from tests.site.runs import INSIDE, OTHER, OUTSIDE, night, nights

if TYPE_CHECKING:
    from scanner.model import Result

RULE = "storage_outside_eea"


def states(*runs: Result) -> dict[str, str]:
    return {
        track.finding.resource.name: track.state
        for track in history(runs).tracks
        if track.finding.rule == RULE
    }


def test_since_when_and_until_when() -> None:
    tracks = {
        track.finding.resource.name: (track.state, track.first, track.last, track.runs)
        for track in history(nights()).tracks
        if track.finding.rule == RULE
    }
    day = timedelta(days=1)
    assert tracks == {
        "calls": ("closed", STARTED, STARTED + day, 2),
        "fax": ("open", STARTED + day, STARTED + 3 * day, 2),
    }


def test_nights_in_figures() -> None:
    told = history(nights())
    failed = [sum(f.status == "fail" for f in run.findings) for run in nights()]
    assert told.nights == tuple(
        Night(
            started=run.run.started,
            verdict="finding",
            failed=count,
            unknown=0,
            new=new,
            closed=closed,
            gaps=0,
        )
        for run, count, new, closed in zip(
            nights(), failed, (0, failed[1] - failed[0], 0), (0, 0, failed[0]), strict=True
        )
    )
    assert told.without == ((STARTED + timedelta(days=2)).date(),)


def test_what_is_solved_is_closed() -> None:
    assert states(night(0, OUTSIDE), night(1, INSIDE)) == {"calls": "closed"}
    assert states(night(0, OUTSIDE), night(1, OTHER))["calls"] == "closed"


def denied(**changes: Any) -> tuple[Any, ...]:
    return (coverage("complete", "global"), coverage("denied", "us-east-1", **changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"coverage": ()},
        {"coverage": denied()},
        {"coverage": denied(type="*")},
        {"coverage": (coverage("skipped", "global"),)},
        {"coverage": (coverage("complete", "global"), coverage("failed", "*", type="*"))},
        {"coverage": (coverage("complete", "global"), coverage("disabled", "us-east-1", type="*"))},
        {"coverage": (coverage("complete", "global", account="another"),)},
        {"coverage": (coverage("complete", "global", type="aws_rds_db_instance"),)},
    ],
)
def test_what_was_out_of_sight_is_not_closed(changes: dict[str, Any]) -> None:
    assert states(night(0, OUTSIDE), night(1, **changes)) == {"calls": "unseen"}


def test_a_gap_elsewhere_leaves_it_closed() -> None:
    gap = coverage("denied", "eu-west-1", type="aws_rds_db_instance")
    other = coverage("denied", "us-east-1", account="another")
    seen = (coverage("complete", "global"), gap, other)
    assert states(night(0, OUTSIDE), night(1, INSIDE, coverage=seen)) == {"calls": "closed"}


def test_what_is_left_out_on_a_word_is_not_closed() -> None:
    word = Exclusion(reason="empty", by="somebody", until=date(2027, 1, 1))
    left_out = replace(OUTSIDE, exclusion=word)
    assert states(night(0, OUTSIDE), night(1, left_out)) == {"calls": "unseen"}


def test_what_serves_another_agreement_is_not_closed() -> None:
    last = night(1, INSIDE)
    both = replace(last.run, agreements=("core", "rosters"))
    elsewhere = replace(last.resources[0], agreements=("rosters",))
    last = replace(last, run=both, resources=(elsewhere,))
    assert states(night(0, OUTSIDE), last) == {"calls": "unseen"}


def test_what_is_no_longer_judged_is_not_closed() -> None:
    last = night(1, INSIDE)
    rules = tuple(rule for rule in last.run.rules_evaluated if rule != RULE)
    unasked = replace(last, run=replace(last.run, rules_evaluated=rules))
    assert states(night(0, OUTSIDE), unasked) == {"calls": "unseen"}
    other = replace(last, run=replace(last.run, agreements=("another",)), clauses=())
    assert states(night(0, OUTSIDE), other) == {"calls": "unseen"}


def test_what_only_another_agreement_still_asks_is_not_closed() -> None:
    # Both ask the rule of the first night; of the second, only the other does, and still finds it.
    both = night(0, OUTSIDE, agreements=("core", "telephony"))
    last = night(1, OUTSIDE, agreements=("core", "telephony"))
    last = replace(
        last,
        clauses=tuple(c for c in last.clauses if c.agreement != "core" or RULE not in c.rules),
        findings=tuple(
            replace(f, clauses=tuple(c for c in f.clauses if not c.startswith("core:")))
            for f in last.findings
        ),
    )
    assert states(both, last) == {"calls": "open"}
    assert states(*(limited(run, {"core"}) for run in (both, last))) == {"calls": "unseen"}


def test_what_becomes_unknown_is_not_closed() -> None:
    doubt = replace(OUTSIDE.facts.copies[0].location, countries=(), kind="unknown")
    hidden = replace(OUTSIDE, facts=replace(OUTSIDE.facts, copies=(copy("primary", doubt),)))
    (state,) = set(states(night(0, OUTSIDE), night(1, hidden)).values())
    assert state == "unknown"


def test_what_comes_back_is_open_since_the_first_time() -> None:
    (track,) = (
        t
        for t in history([night(0, OUTSIDE), night(1, INSIDE), night(2, OUTSIDE)]).tracks
        if t.finding.rule == RULE
    )
    assert (track.state, track.first, track.runs) == ("open", STARTED, 2)


def test_a_party_that_is_gone_from_the_register_is_closed() -> None:
    party = Party(id="p", name="P", role="recipient", country="US", stores_in=("US",))
    register = Register(parties={"p": party})
    assert states(night(0, register=register), night(1)) == {"P": "closed"}


def test_a_finding_without_a_place_is_closed_only_where_its_resource_would_be_seen() -> None:
    public = bucket("open", copy("primary", "eu-west-1"), public=True)

    def ends(**changes: Any) -> set[str]:
        before = night(0, public, agreements=("telephony",))
        found = history([before, night(1, agreements=("telephony",), **changes)]).tracks
        return {track.state for track in found if track.finding.rule == "public_exposure"}

    assert ends() == {"closed"}
    # Buckets are listed for all regions at once; this one was in Ireland.
    assert ends(coverage=denied()) == {"closed"}
    listed = coverage("complete", "global")
    assert ends(coverage=(listed, coverage("denied", "eu-west-1"))) == {"unseen"}
