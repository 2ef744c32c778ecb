"""What was seen, completed with what the file says of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from scanner.config import ClassRule, Config, ExcludeRule, Matcher, ServesRule, Site
from scanner.model import (
    UNKNOWN_LOCATION,
    AccessEntry,
    AccessPath,
    Copy,
    Exclusion,
    Facts,
    Location,
    Party,
    Register,
    Resource,
)
from scanner.normalise import normalise
from scanner.places.resolve import resolve

AS_OF = date(2026, 11, 22)
BUCKET = Resource(
    id="arn:aws:s3:::rec-archive",
    name="rec-archive",
    provider="aws",
    account="123456789012",
    service="s3",
    type="aws_s3_bucket",
    facts=Facts(
        category="object-store",
        persistence="persistent",
        copies=(
            Copy(
                role="primary",
                location=Location(code="eu-west-1", kind="region"),
                owner="123456789012",
            ),
        ),
    ),
    tags={"data": "recordings"},
)
ANY = Matcher(resource="*")


def excluded(until: date, matcher: Matcher = ANY) -> ExcludeRule:
    return ExcludeRule(
        matcher=matcher, exclusion=Exclusion(reason="test", by="privacy officer", until=until)
    )


def path(principal: str | None, party: str | None = None, *entries: str) -> AccessPath:
    return AccessPath(
        kind="principal",
        encryption="enforced",
        principal=principal,
        party=party,
        entries=entries,
    )


def test_nothing_said_changes_nothing() -> None:
    kept = replace(
        BUCKET,
        agreements=("callvoip",),
        exclusion=Exclusion(reason="by tag", by="privacy officer", until=AS_OF),
        facts=replace(BUCKET.facts, data_class="fax", access=(path("*"), path(None))),
    )

    assert normalise([BUCKET, kept], Config(), as_of=AS_OF) == (BUCKET, kept)


def test_the_first_class_that_matches_decides() -> None:
    config = Config(
        classes=(
            ClassRule(matcher=Matcher(tag="data=other"), data_class="other"),
            ClassRule(matcher=Matcher(tag="data"), data_class="call_recording"),
            ClassRule(matcher=ANY, data_class="rest"),
        )
    )

    facts = replace(BUCKET.facts, data_class="call_recording")
    assert normalise([BUCKET], config, as_of=AS_OF) == (replace(BUCKET, facts=facts),)


def test_an_exclusion_that_runs_goes_before_one_that_ended() -> None:
    other = excluded(date(2030, 1, 1), Matcher(resource="other"))
    ended, older = excluded(date(2026, 11, 21)), excluded(date(2020, 1, 1))
    last_day, later = excluded(AS_OF), excluded(date(2030, 1, 1))

    def taken(*rules: ExcludeRule) -> Exclusion | None:
        return normalise([BUCKET], Config(exclusions=rules), as_of=AS_OF)[0].exclusion

    assert taken(other) is None
    assert taken(other, ended, older) == ended.exclusion
    assert taken(ended, last_day, later) == last_day.exclusion


@pytest.mark.parametrize(
    ("deleted", "there"),
    [(None, True), (date(2026, 11, 23), True), (AS_OF, False), (date(2026, 11, 21), False)],
)
def test_a_party_counts_until_the_day_that_it_has_deleted(
    deleted: date | None, *, there: bool
) -> None:
    # Who has left may still hold what it held.
    party = Party(id="a", name="A", role="recipient", until=date(2026, 1, 1), deleted=deleted)
    config = Config(register=Register(parties={"a": party}))
    found = normalise([], config, as_of=AS_OF)
    assert [one.facts.party for one in found] == (["a"] if there else [])


def test_an_exclusion_of_the_resource_itself_stands_where_the_file_says_nothing_of_it() -> None:
    own = Exclusion(reason="by tag", by="privacy officer", until=AS_OF)
    serves = (ServesRule(matcher=ANY, agreement="callvoip"),)
    kept = replace(BUCKET, exclusion=own, agreements=("whoyougonnacall",))
    served = replace(kept, agreements=("callvoip", "whoyougonnacall"))
    assert normalise([kept], Config(serves=serves), as_of=AS_OF) == (served,)
    ended = excluded(date(2020, 1, 1))
    both = replace(kept, exclusion=ended.exclusion)
    assert normalise([kept], Config(exclusions=(ended,)), as_of=AS_OF) == (both,)


def test_every_agreement_that_is_served() -> None:
    config = Config(
        serves=(
            ServesRule(matcher=ANY, agreement="whoyougonnacall"),
            ServesRule(matcher=Matcher(tag="other"), agreement="other"),
            ServesRule(matcher=ANY, agreement="callvoip"),
        )
    )

    expected = replace(BUCKET, agreements=("callvoip", "whoyougonnacall"))
    assert normalise([BUCKET], config, as_of=AS_OF) == (expected,)


def test_principals_and_access_entries() -> None:
    def entry(id_: str, party: str, *resources: str) -> AccessEntry:
        return AccessEntry(
            id=id_,
            party=party,
            origins=("IN",),
            why="support",
            until=date(2020, 1, 1),
            resources=resources,
        )

    support = Party(
        id="support",
        name="Support",
        role="recipient",
        accounts=("aws:210987654321",),
        stores_nothing=True,
        until=date(2020, 1, 1),
        deleted=date(2020, 2, 1),
    )
    config = Config(
        register=Register(
            parties={"support": support},
            access={
                "z-by-name": entry("z-by-name", "support", "rec-*"),
                "by-id": entry("by-id", "support", "other", "arn:aws:s3:::rec-*"),
                "elsewhere": entry("elsewhere", "support", "other-*"),
                "not-theirs": entry("not-theirs", "mail", "*"),
            },
        )
    )
    seen = (
        path("arn:aws:iam::210987654321:role/x"),
        path("arn:aws:iam::999999999999:root"),
        path("*"),
        path(None),
        path(None, "mail"),
        path("999999999999", "mail", "old"),
        path("210987654321", "mail"),
    )
    bucket = replace(BUCKET, facts=replace(BUCKET.facts, access=seen))

    # Who has left the register is still recognised, and is no recipient any more.
    (found,) = normalise([bucket], config, as_of=AS_OF)

    both = ("by-id", "z-by-name")
    assert found == replace(
        BUCKET,
        facts=replace(
            BUCKET.facts,
            access=(
                path("arn:aws:iam::210987654321:role/x", "support", *both),
                path("arn:aws:iam::999999999999:root"),
                path("*"),
                path(None),
                path(None, "mail", "not-theirs"),
                path("999999999999", "mail", "not-theirs"),
                path("210987654321", "support", *both),
            ),
        ),
    )


def test_keys_and_whoever_else_holds_a_copy_are_told_of() -> None:
    key = "arn:aws:kms:eu-central-1:210987654321:key/1"
    log = Copy(role="log", location=UNKNOWN_LOCATION, id="arn:aws:s3:::logs", owner="999999999999")
    copies = (replace(BUCKET.facts.copies[0], key=key), log)
    facts = replace(BUCKET.facts, copies=copies, access=(path(None),))

    (found,) = normalise([replace(BUCKET, facts=facts)], Config(), as_of=AS_OF)

    place = resolve("aws", "eu-central-1")
    held = Copy(role="key", location=place, id=key, owner="210987654321")
    others = [
        AccessPath(kind="share", encryption="by-service", principal=f"aws:{who}", evidence=what)
        for who, what in (
            ("999999999999", "log arn:aws:s3:::logs"), ("210987654321", f"key {key}"),
        )
    ]  # fmt: skip
    expected = replace(facts, copies=(*copies, held), access=(path(None), *others))
    assert found == replace(BUCKET, facts=expected)

    # Of one's own accounts, all that were entered, nobody else is told.
    own = {("aws", "999999999999"), ("aws", "210987654321")}
    (entered,) = normalise([replace(BUCKET, facts=facts)], Config(), as_of=AS_OF, own=own)
    assert entered == replace(BUCKET, facts=replace(expected, access=(path(None),)))


def test_entries_for_connections_that_name_nobody() -> None:
    def entry(id_: str, party: str | None, *, own: bool = True, of: str = "*") -> AccessEntry:
        return AccessEntry(
            id=id_, party=party, origins=("US",), why="edges", until=date(2020, 1, 1),
            resources=(of,), own_connection=own,
        )  # fmt: skip

    gone = date(2020, 2, 1)
    parties = {
        "aws": Party(id="aws", name="A", role="sub-processor", provider="aws", deleted=gone),
        "gcp": Party(id="gcp", name="G", role="sub-processor", provider="gcp", deleted=gone),
        "desk": Party(id="desk", name="D", role="own", deleted=gone),
    }
    entries = (
        *(entry("edges", "aws"), entry("other-cloud", "gcp"), entry("desk-line", "desk")),
        *(entry("ours", None), entry("elsewhere", None, of="other-*")),
        entry("of-who-is-named", "desk", own=False),
    )
    config = Config(register=Register(parties=parties, access={one.id: one for one in entries}))
    plain = AccessPath(kind="endpoint", encryption="enforced")
    alike = (
        replace(plain, kind="network"),
        replace(plain, kind="network", origins=("US",)),
        replace(plain, origins=("US",)),
    )
    others = (
        plain,
        replace(plain, kind="public"),
        replace(plain, kind="remote", origins=("US",)),
        replace(plain, kind="network", principal="aws:999999999999"),
        replace(plain, kind="network", party="desk", entries=("of-who-is-named",)),
    )
    seen = (*alike, *others)
    bucket = replace(BUCKET, facts=replace(BUCKET.facts, access=seen))

    (found,) = normalise([bucket], config, as_of=AS_OF)

    told = (*(replace(one, entries=("desk-line", "edges", "ours")) for one in alike), *others)
    assert found == replace(BUCKET, facts=replace(BUCKET.facts, access=told))


def declared(id_: str, kind: str, name: str, facts: Facts) -> Resource:
    return Resource(
        id=f"register:{id_}",
        name=name,
        provider="register",
        account="register",
        service="register",
        type=kind,
        facts=facts,
        basis="declared",
    )


def site(country: str, source: str = "residency.toml") -> Location:
    return Location(
        code=country, kind="site", countries=(country,), basis="declared", source=source
    )


def test_parties_and_sites_are_declared_resources() -> None:
    parties = (
        Party(id="speech", name="Speech", role="sub-processor", stores_in=("NL", "DE")),
        Party(id="desk", name="Desk", role="own", stores_nothing=True, agreements=("callvoip",)),
        Party(id="mail", name="Mail", role="recipient"),
    )
    config = Config(
        # What the file says of resources is about what was seen, not about its own register.
        classes=(ClassRule(matcher=ANY, data_class="rest"),),
        exclusions=(excluded(date(2030, 1, 1)),),
        register=Register(parties={party.id: party for party in parties}),
        sites=(
            Site(id="room", name="Room", country="BE", data=("fax", "voicemail")),
            Site(
                id="rack",
                name="Rack 12",
                country="NL",
                operator="Colocation",
                purpose="voice platform",
                data=("voicemail",),
                evidence="colocation.pdf",
                checked=date(2026, 10, 1),
            ),
        ),
    )

    found = normalise([], config, as_of=AS_OF)

    def party(id_: str, *locations: Location) -> Facts:
        return Facts(
            category="party",
            persistence="persistent" if locations else "transit",
            copies=tuple(Copy(role="primary", location=location) for location in locations),
            public=False,
            party=id_,
        )

    store = Facts(category="site", persistence="persistent", public=False)
    checked = site("NL", "residency.toml: colocation.pdf, checked 2026-10-01")
    desk = declared("desk", "register_party", "Desk", party("desk"))
    rack = declared(
        "rack",
        "register_site",
        "Rack 12",
        replace(
            store,
            copies=(Copy(role="primary", location=checked, owner="Colocation"),),
            data_class="voicemail",
        ),
    )
    room = declared(
        "room",
        "register_site",
        "Room",
        replace(store, copies=(Copy(role="primary", location=site("BE")),)),
    )
    assert found == (
        replace(desk, agreements=("callvoip",)),
        declared("mail", "register_party", "Mail", party("mail", UNKNOWN_LOCATION)),
        declared(
            "speech",
            "register_subprocessor",
            "Speech",
            party("speech", site("DE"), site("NL")),
        ),
        replace(rack, tags={"purpose": "voice platform", "data": "voicemail"}),
        replace(room, tags={"data": "fax, voicemail"}),
    )
