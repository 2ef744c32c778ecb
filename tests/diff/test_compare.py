"""What two nights differ in, case by case, and what it ends with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from scanner.diff import compare, exit_code, follow
from scanner.diff.model import (
    CopyChange,
    Diff,
    Field,
    FindingChange,
    PathChange,
    ResourceChange,
    Seen,
    Sight,
    Term,
)
from scanner.diff.weigh import Hidden, hidden
from scanner.findings import at_copy
from scanner.model import (
    UNKNOWN_LOCATION,
    Coverage,
    Exclusion,
    Register,
    Resource,
    ResourceRef,
    Result,
    Waiver,
)
from scanner.verdicts import is_gap
from tests import samples
from tests.diff.pairs import DENIED, PARTNER, TLS, cdr, known_partner, night, partner
from tests.samples import ACCOUNT, AS_OF, bucket, copy, coverage

CDR = ResourceRef(
    id="arn:aws:s3:::cdr", type="aws_s3_bucket", provider="aws", account=ACCOUNT, name="cdr"
)


def words(diff: Diff) -> list[tuple[str, str, str | None]]:
    return [(c.change, c.finding.rule, c.unseen) for c in diff.findings]


def changed(diff: Diff) -> ResourceChange:
    [change] = diff.resources
    return change


def test_a_copy_that_moved_out_of_the_eea() -> None:
    old, new = night(cdr()), night(cdr("us-east-1"), day=1)
    found = compare(old, new)
    assert changed(found) == ResourceChange(
        resource=CDR,
        basis="observed",
        change="changed",
        fields=(Field(name="region", before="eu-central-1", after="us-east-1"),),
        copies=(
            CopyChange(
                change="moved",
                before=at_copy(old.resources[0].facts.copies[0]),
                after=at_copy(new.resources[0].facts.copies[0]),
                outside_before=False,
                outside_after=True,
            ),
        ),
    )
    assert words(found) == [
        ("opened", "copy_without_basis", None),
        ("opened", "storage_outside_eea", None),
    ]
    assert (found.terms, found.coverage, found.unseen, found.still) == ((), (), (), ())
    assert (found.old.verdict, found.new.verdict, exit_code(found)) == ("conform", "finding", 1)

    back = compare(new, old)
    assert [c.change for c in back.findings] == ["closed", "closed"]
    assert [copy.leaves for copy in changed(back).copies] == [False]
    assert exit_code(back) == 0


@pytest.mark.parametrize(
    ("before", "after", "word", "code"),
    [
        ("eu-central-1", "eu-west-1", "moved", 0),
        ("us-east-1", "eu-west-1", "moved", 0),
        ("eu-west-1", "eu-west-2", "moved", 1),
        (UNKNOWN_LOCATION, "eu-west-1", "place-known", 0),
        (UNKNOWN_LOCATION, "us-east-1", "place-known", 1),
        ("eu-west-1", UNKNOWN_LOCATION, "place-lost", 3),
        ("us-east-1", UNKNOWN_LOCATION, "place-lost", 3),
        (samples.EU, samples.EUR4, "moved", 0),
        (replace(samples.at("eu-west-1"), code="eu-west-1a"), "eu-west-1", "moved-within", 0),
        (replace(samples.at("eu-west-1"), countries=("NL",)), "eu-west-1", "place-corrected", 0),
        (replace(samples.at("us-east-1"), countries=("NL",)), "us-east-1", "place-corrected", 1),
    ],
)
def test_how_a_copy_moves(before: str, after: str, word: str, code: int) -> None:
    old, new = (
        night(bucket("cdr", copy("primary", place), access=(TLS,), region="x"))
        for place in (before, after)
    )
    found = compare(old, new)
    assert [c.change for c in changed(found).copies] == [word]
    assert exit_code(found) == code


def test_which_copy_became_which_is_not_guessed() -> None:
    def estate(*places: str) -> Result:
        replicas = (copy("replica", place) for place in places)
        return night(bucket("cdr", copy("primary", "eu-central-1"), *replicas, access=(TLS,)))

    def told(*places: tuple[str, ...]) -> list[str]:
        change = changed(compare(estate(*places[0]), estate(*places[1])))
        return sorted(c.change for c in change.copies)

    assert told(("eu-west-1",), ("us-east-1",)) == ["moved"]
    assert told(("eu-west-1", "eu-west-2"), ("us-east-1", "eu-west-2")) == ["moved"]
    assert told(("eu-west-1",), ("us-east-1", "eu-west-2")) == ["came", "came", "went"]
    assert told(("eu-west-1", "eu-west-1"), ("eu-west-1",)) == ["went"]


def test_a_new_replica_outside_that_is_accepted_still_counts() -> None:
    waiver = Waiver(rule="*", resource="cdr", reason="x", by="fg", until=AS_OF)
    rules = ("replica_outside_eea", "copy_without_basis", "storage_outside_eea")
    register = Register(waivers=tuple(replace(waiver, rule=rule) for rule in rules))
    old = night(cdr(), register=register)
    replica = copy("replica", "us-east-1", "arn:aws:s3:::cdr-us")
    wide = bucket("cdr", copy("primary", "eu-central-1"), replica, access=(TLS,))
    found = compare(old, night(wide, register=register))
    assert {c.change for c in found.findings} == {"waived"}
    assert exit_code(found) == 1


def test_exposure() -> None:
    old = night(cdr(access=(TLS, partner())))
    new = night(
        cdr(access=(replace(TLS, encryption="optional"), partner()), public=True),
        register=known_partner(),
    )
    change, party = compare(old, new).resources
    assert (party.basis, party.change) == ("declared", "came")
    assert change.fields == (Field(name="public", before="no", after="yes"),)
    assert [(c.change, c.path.kind, c.path.principal, c.fields) for c in change.access] == [
        (
            "changed",
            "endpoint",
            None,
            (Field(name="encryption", before="enforced", after="optional"),),
        ),
        (
            "changed",
            "principal",
            PARTNER,
            (Field(name="party", before=None, after="partner"),),
        ),
    ]


def test_a_way_in_that_came_and_went() -> None:
    one, other = night(cdr()), night(cdr(access=(TLS, partner())))
    path = other.resources[0].facts.access[1]
    assert changed(compare(one, other)).access == (
        PathChange(change="came", before=None, after=path),
    )
    assert changed(compare(other, one)).access == (
        PathChange(change="went", before=path, after=None),
    )
    blind = replace(one, coverage=DENIED)
    assert changed(compare(other, blind)).access == (
        PathChange(change="went", before=path, after=None, unseen="denied"),
    )


def test_what_is_not_seen_is_not_gone() -> None:
    old = night(cdr(), bucket("logs", copy("primary", "us-east-1"), access=(TLS,)))
    new = night(cdr(), coverage=DENIED, day=1)
    found = compare(old, new)
    assert [(c.resource.name, c.change, c.unseen) for c in found.resources] == [
        ("logs", "went", "denied")
    ]
    assert [ref.name for ref in found.same] == ["cdr"]
    assert words(found) == [
        ("not-seen", "copy_without_basis", "denied"),
        ("not-seen", "storage_outside_eea", "denied"),
    ]
    assert found.coverage == (
        Sight(
            provider="aws",
            account=ACCOUNT,
            region="global",
            type="aws_s3_bucket",
            before="complete",
            after="denied",
            gap_before=False,
            gap_after=True,
        ),
    )
    assert exit_code(found) == 3

    gone = compare(old, night(cdr(), day=1))
    assert [(c.change, c.unseen) for c in gone.resources] == [("went", None)]
    assert [(c.change, c.gone) for c in gone.findings] == [("closed", True)] * 2
    assert exit_code(gone) == 0


@pytest.mark.parametrize(
    ("seen", "why"),
    [
        ((), "not-looked"),
        ((coverage("complete", "eu-west-1"),), "not-looked"),
        ((coverage("complete", "us-east-1"),), None),
        ((coverage("complete", "global"),), None),
        ((coverage("skipped", "us-east-1"), coverage("complete", "eu-west-1")), "skipped"),
        ((coverage("complete", "global"), coverage("denied", "eu-west-1")), None),
        ((coverage("complete", "global"), coverage("disabled", "us-east-1", type="*")), "disabled"),
        ((coverage("complete", "global"), coverage("failed", "*", type="aws_region")), None),
        ((coverage("complete", "eu-west-1"), coverage("failed", "*", type="aws_region")), "failed"),
        ((coverage("complete", "global", account="other"),), "not-looked"),
        ((coverage("complete", "global", type="aws_sqs_queue"),), "not-looked"),
        ((coverage("disabled", "us-east-1", type="*", confirmed_by="fg"),), "not-looked"),
    ],
)
def test_where_a_run_looked(seen: tuple[Coverage, ...], why: str | None) -> None:
    old = night(bucket("logs", copy("primary", "us-east-1"), access=(TLS,)))
    found = compare(old, night(coverage=seen))
    assert changed(found).unseen == why
    assert {c.unseen for c in found.findings} == {why}
    assert {c.change for c in found.findings} == {"not-seen" if why else "closed"}
    assert exit_code(found) == (3 if why or any(map(is_gap, seen)) else 0)


def test_where_it_was_cannot_be_told_all_has_to_be_seen() -> None:
    lost = bucket("lost", copy("primary", "us-east-1"), access=(TLS,), region=None)
    old = night(lost)
    elsewhere = (coverage("complete", "global"), coverage("denied", "eu-west-1"))
    assert changed(compare(old, night(coverage=elsewhere))).unseen == "denied"
    regions = (
        coverage("complete", "us-east-1"),
        coverage("failed", "*", type="aws_region"),
    )
    assert changed(compare(old, night(coverage=regions))).unseen == "failed"


def test_what_turned_unknown_or_was_accepted_is_neither_closed_nor_gone() -> None:
    old = night(cdr(public=True), agreements=("telephony",))
    hidden = compare(old, night(cdr(public=None), agreements=("telephony",)))
    assert ("turned-unknown", "public_exposure", None) in words(hidden)
    assert exit_code(hidden) == 3

    waiver = Waiver(rule="public_exposure", resource="cdr", reason="x", by="fg", until=AS_OF)
    register = Register(waivers=(waiver,))
    accepted = compare(old, night(cdr(public=True), agreements=("telephony",), register=register))
    assert words(accepted) == [("waived", "public_exposure", None)]
    assert [(t.what, t.before, t.after) for t in accepted.terms] == [("waiver", None, "declared")]

    ended = compare(night(cdr(public=True), agreements=("telephony",), register=register), old)
    assert words(ended) == [("opened", "public_exposure", None)]
    assert exit_code(ended) == 1


def test_what_was_left_out_on_somebodys_word_is_not_closed() -> None:
    old = night(cdr("us-east-1"))
    word = Exclusion(reason="website", by="fg", until=AS_OF + timedelta(days=1))
    found = compare(old, night(cdr("us-east-1", exclusion=word)))
    assert {(change, why) for change, _, why in words(found)} == {("not-seen", "left-out")}
    assert [field.name for field in changed(found).fields] == ["exclusion"]
    assert exit_code(found) == 3


def test_a_rule_or_agreement_that_was_not_asked_closes_nothing() -> None:
    old = night(cdr(public=True), agreements=("core", "telephony"))
    found = compare(old, night(cdr(public=True), agreements=("core",)))
    assert ("not-seen", "public_exposure", "not-asked") in words(found)
    assert {c.after for c in found.clauses if c.agreement == "telephony"} == {None}
    assert exit_code(found) == 3


def test_an_agreement_that_does_not_ask_for_the_rule_any_more_closes_nothing() -> None:
    # Another agreement still asks for the rule, of what it is about; this bucket is not.
    ours = cdr("us-east-1", agreements=("core",))
    theirs = bucket(
        "theirs", copy("primary", "eu-west-1"), access=(TLS,), agreements=("telephony",)
    )
    old = night(ours, theirs, agreements=("core", "telephony"))
    gone = "storage_outside_eea"
    narrowed = tuple(
        replace(c, rules=tuple(r for r in c.rules if r != gone)) if c.agreement == "core" else c
        for c in old.clauses
    )
    kept = tuple(f for f in old.findings if f.rule != gone)
    new = replace(old, clauses=narrowed, findings=kept)
    assert gone in new.run.rules_evaluated
    assert words(compare(old, new)) == [("not-seen", gone, "not-asked")]
    assert exit_code(compare(old, new)) == 3


def test_a_warning_opens_nothing() -> None:
    old, new = night(cdr()), night(cdr("us-east-1"))
    mild = replace(new, findings=tuple(replace(f, severity="warning") for f in new.findings))
    kept = replace(mild, resources=old.resources)
    assert [c.change for c in compare(old, kept).findings] == ["opened", "opened"]
    assert exit_code(compare(old, kept)) == 0


def test_other_terms() -> None:
    old = night(cdr(), register=known_partner())
    party = replace(known_partner().parties["partner"], country="BE", stores_in=("BE",))
    new = night(cdr(), register=Register(parties={"partner": party}))
    run = replace(
        new.run,
        tool="2.0.0",
        policy_digest="0" * 64,
        data_digest="1" * 64,
        agreement_digests={"core": "2" * 64},
        rules_evaluated=(*new.run.rules_evaluated, "zz_new"),
    )
    found = compare(old, replace(new, run=run))
    assert found.terms == (
        Term(what="tool", name=None, before="1.2.3", after="2.0.0"),
        Term(what="policies", name=None, before="ab12" * 16, after="0" * 64),
        Term(what="data", name=None, before="cd34" * 16, after="1" * 64),
        Term(
            what="agreement",
            name="core",
            before=old.run.agreement_digests["core"],
            after="2" * 64,
        ),
        Term(what="rule", name="zz_new", before=None, after="asked"),
        Term(
            what="party",
            name="partner",
            before="country: NL; stores_in: -",
            after="country: BE; stores_in: BE",
        ),
    )
    assert {change.basis for change in found.resources} == {"declared"}


def test_what_neither_run_saw() -> None:
    seen = (coverage("complete", "global"), coverage("disabled", "eu-south-1", type="*"))
    found = compare(night(cdr(), coverage=seen), night(cdr(), coverage=seen, day=1))
    assert found.empty
    assert [(s.region, s.gap_before, s.gap_after) for s in found.unseen] == [
        ("eu-south-1", True, True)
    ]
    assert exit_code(found) == 3


def test_runs_that_looked_at_nothing_prove_nothing() -> None:
    nothing = night(coverage=())
    assert exit_code(compare(nothing, nothing)) == 3
    assert exit_code(compare(night(), nothing)) == 3


def test_passes_that_are_listed_change_nothing() -> None:
    found = compare(night(cdr(), keep_passes=True), night(cdr()))
    assert found.empty
    assert compare(night(cdr(), keep_passes=True), night(cdr(), coverage=DENIED)).findings == ()


def test_when_a_finding_was_seen() -> None:
    runs = [night(cdr(place), day=n) for n, place in enumerate(("us-east-1", "eu-west-1"))]
    runs += [night(cdr("us-east-1"), day=4), night(cdr("eu-west-1"), day=5)]
    found = follow(compare(runs[2], runs[3]), runs)
    first, last = runs[0].run.finished, runs[2].run.finished
    assert [c.seen for c in found.findings] == [Seen(first=first, last=last, runs=2)] * 2
    assert {date(2026, 11, 22), date(2026, 11, 26)} == {first.date(), last.date()}


def test_resources_of_one_name_are_not_lost() -> None:
    twice: tuple[Resource, ...] = (cdr(), cdr("eu-west-1"))
    for one in twice:
        found = compare(night(*twice), night(one))
        assert ([c.change for c in found.resources], len(found.same)) == (["went"], 1)
        assert changed(found).copies[0].before != at_copy(one.facts.copies[0])
        found = compare(night(one), night(*twice))
        assert ([c.change for c in found.resources], len(found.same)) == (["came"], 1)


def test_a_scan_and_a_check() -> None:
    with pytest.raises(ValueError, match="one is the result of a scan and the other of a check"):
        compare(samples.clean(), samples.deploy())
    found = compare(samples.deploy_with_run(), samples.deploy())
    assert found.planned
    assert {change.basis for change in found.resources} == {"planned"}


def test_a_finding_tells_both_sides() -> None:
    old, new = (
        night(cdr(public=None), agreements=("telephony",)),
        night(cdr(public=True), agreements=("telephony",)),
    )
    before, after = (
        next(f for f in run.findings if f.rule == "public_exposure") for run in (old, new)
    )
    assert [c for c in compare(old, new).findings if c.finding.rule == "public_exposure"] == [
        FindingChange(fingerprint=after.fingerprint, change="opened", before=before, after=after)
    ]


def test_what_cannot_be_compared_is_counted() -> None:
    replica = copy("replica", "eu-west-1", "arn:aws:s3:::cdr-ie")
    wide = bucket("cdr", copy("primary", "eu-central-1"), replica, access=(TLS, partner()))
    lost = bucket("lost", copy("primary", "us-east-1"), access=(TLS,))
    found = compare(night(wide, lost), night(cdr(), coverage=DENIED))
    assert [c.unseen for c in found.resources[0].copies] == ["denied"]
    assert hidden(found) == Hidden(
        blind=1, gaps=1, resources=1, parts=2, findings=3, clauses=0, doubts=0
    )
    assert not hidden(compare(night(wide, lost), night(cdr())))


def test_what_keeps_no_personal_data_may_be_outside() -> None:
    word = Exclusion(reason="website", by="fg", until=AS_OF)
    for old, new in (
        (cdr(persistence="temporary"), cdr("us-east-1", persistence="temporary")),
        (cdr(exclusion=word), cdr("us-east-1", exclusion=word)),
    ):
        found = compare(night(old), night(new))
        assert [c.leaves for c in changed(found).copies] == [False]
        assert exit_code(found) == 0
    places = ("eu-west-1", "us-east-1")
    keys = [bucket("cdr", copy("primary", "eu-west-1"), copy("key", place)) for place in places]
    moved = changed(compare(night(keys[0]), night(keys[1]))).copies
    assert [(c.change, c.at.role, c.leaves) for c in moved] == [("moved", "key", False)]
