"""Google Cloud's collectors, on the SDK as it is, against the local Cloud Storage."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from scanner.cloud.gcp.project import Project
from scanner.cloud.gcp.unit import Gcp
from scanner.cloud.limits import Limits
from scanner.collectors.gcp import storage_bucket
from scanner.demo.google_server import GoogleServer
from scanner.model import Resource
from tests.collectors.gcp_scan import add, complete, failed, scan

if TYPE_CHECKING:
    from collections.abc import Iterator

FIXTURE = Path(__file__).parents[1] / "fixtures" / "gcp" / "storage_bucket.json"
LIST, POLICY, GET = (
    "storage.buckets.list",
    "storage.buckets.getIamPolicy",
    "storage.buckets.get",
)
EFFECTIVE = "orgpolicy.projects.policies.getEffectivePolicy"
UNIFORM = {"uniformBucketLevelAccess": {"enabled": True}}
ENFORCED = {"publicAccessPrevention": "enforced"}
ANYONE = [{"role": "roles/storage.objectViewer", "members": ["allUsers"]}]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[GoogleServer]:
    with GoogleServer() as server:
        monkeypatch.setenv("STORAGE_EMULATOR_HOST", server.url)
        yield server


def test_fixture(server: GoogleServer) -> None:
    fixture = json.loads(FIXTURE.read_text(encoding="utf-8"))
    for constraint, spec in fixture["policies"].items():
        server.policies[fixture["project"], constraint] = spec
    for group in (fixture, fixture["elsewhere"]):
        for given in group["given"]:
            server.add(group["project"], given["bucket"], given["bindings"])
    found, coverage = scan()
    assert complete(coverage)
    told = [bare(resource) for resource in found.values()]
    assert told == msgspec.convert(fixture["expected"], list[Resource])


def bare(resource: Resource) -> Resource:
    """Leave out where the table of places has each from; tests/places look at that."""
    copies = resource.facts.copies
    assert all(copy.location.source for copy in copies)
    without = tuple(replace(c, location=replace(c.location, source=None)) for c in copies)
    return replace(resource, facts=replace(resource.facts, copies=without))


def test_asks_no_more_than_it_must(server: GoogleServer) -> None:
    for number in range(4):
        add(server, f"calls-{number}", logging={"logBucket": "far"})
    server.add("other", {"kind": "storage#bucket", "name": "far", "etag": "e", "location": "US"})
    found, _ = scan()
    assert {r.facts.copies[1].location.countries for r in found.values()} == {("US",)}
    # The threads may ask for the log bucket at the same moment, but not once for each bucket.
    asked = [call for call in server.asked if call != (GET, "far")]
    assert sorted(asked) == [
        (EFFECTIVE, "storage.publicAccessPrevention"),
        (EFFECTIVE, "storage.secureHttpTransport"),
        *((POLICY, f"calls-{n}") for n in range(4)),
        (LIST, None),
        (LIST, None),
    ]


def test_pages(server: GoogleServer) -> None:
    server.page_limit = 2
    for number in range(5):
        add(server, f"calls-{number}")
    add(server, "gone", generation="3", softDeleteTime="2026-11-20T08:00:00Z")
    found, coverage = scan()
    assert [*found] == [*(f"calls-{n}" for n in range(5)), "gone (soft-deleted)"]
    assert server.asked.count((LIST, None)) == 3 + 1
    assert complete(coverage)


def test_a_project_without_buckets_is_complete(server: GoogleServer) -> None:
    server.add("other", {"kind": "storage#bucket", "name": "theirs"})
    found, coverage = scan()
    assert found == {}
    assert complete(coverage)
    # Where nothing can be reached, no organisation needs to be asked.
    assert server.asked == [(LIST, None), (LIST, None)]


@pytest.mark.parametrize(
    ("placed", "kind", "countries", "within"),
    [
        ({"location": "EUROPE-WEST4"}, "region", ("NL",), None),
        ({"location": "europe-west4"}, "region", ("NL",), None),
        ({"location": "EUROPE-WEST1-B"}, "zone", ("BE",), None),
        ({"location": "EU"}, "multi-region", (), "EU"),
        ({"location": "US"}, "multi-region", ("US",), None),
        ({"location": "EUR4"}, "dual-region", ("FI", "NL"), None),
        ({"location": "EUR7"}, "dual-region", ("DE", "GB"), None),
        ({"location": "EUROPE-WEST99"}, "unknown", (), None),
        ({"location": ""}, "unknown", (), None),
        (
            {
                "location": "EU",
                "customPlacementConfig": {"dataLocations": ["EUROPE-WEST1", "europe-west2"]},
            },
            "dual-region",
            ("BE", "GB"),
            None,
        ),
        (
            {
                "location": "EU",
                "customPlacementConfig": {"dataLocations": ["EUROPE-WEST1", "EUROPE-WEST99"]},
            },
            "dual-region",
            (),
            None,
        ),
    ],
)
def test_place(
    server: GoogleServer,
    placed: dict[str, Any],
    kind: str,
    countries: tuple[str, ...],
    within: str | None,
) -> None:
    add(server, "calls", **placed)
    found, _ = scan()
    (copy,) = found["calls"].facts.copies
    told = copy.location
    assert (told.kind, told.countries, told.within) == (kind, countries, within)


@pytest.mark.parametrize(
    ("iam", "bindings", "public", "paths"),
    [
        (UNIFORM, [], False, []),
        (UNIFORM, ANYONE, True, [("public", "gcp:allUsers")]),
        (
            UNIFORM,
            [{"role": "r", "members": ["allAuthenticatedUsers"]}],
            True,
            [("public", "gcp:allAuthenticatedUsers")],
        ),
        (
            UNIFORM | {"publicAccessPrevention": "inherited"},
            ANYONE,
            True,
            [("public", "gcp:allUsers")],
        ),
        (UNIFORM | ENFORCED, ANYONE, False, []),
        (ENFORCED, ANYONE, False, []),
        # Without uniform access an object may be public by its own ACL, which nobody looked at.
        ({}, [], None, []),
        ({"uniformBucketLevelAccess": {"enabled": False}}, [], None, []),
        ({}, ANYONE, True, [("public", "gcp:allUsers")]),
    ],
)
def test_public(
    server: GoogleServer,
    iam: dict[str, Any],
    bindings: list[Any],
    public: bool | None,
    paths: list[tuple[str, str]],
) -> None:
    add(server, "calls", iamConfiguration=iam, bindings=bindings)
    found, _ = scan()
    facts = found["calls"].facts
    assert facts.public is public
    assert [(path.kind, path.principal) for path in facts.access] == [("endpoint", None), *paths]


def test_members_from_elsewhere(server: GoogleServer) -> None:
    members = ["group:all@partner.example", "projectViewer:voip-prod", "projectViewer:partner"]
    add(server, "calls", bindings=[{"role": "roles/storage.objectViewer", "members": members}])
    found, _ = scan()
    assert [(p.kind, p.principal, p.encryption) for p in found["calls"].facts.access] == [
        ("endpoint", None, "optional"),
        ("principal", "gcp:group:all@partner.example", "optional"),
        ("principal", "gcp:projectViewer:partner", "optional"),
    ]


@pytest.mark.parametrize(
    ("key", "kind", "within"),
    [
        ("projects/p/locations/europe/keyRings/r/cryptoKeys/k", "multi-region", "EU"),
        ("projects/p/locations/europe-west4/keyRings/r/cryptoKeys/k", "region", None),
        ("k", "unknown", None),
    ],
)
def test_a_key_has_a_place_of_its_own(
    server: GoogleServer, key: str, kind: str, within: str | None
) -> None:
    add(server, "calls", encryption={"defaultKmsKeyName": key})
    found, _ = scan()
    primary, copy = found["calls"].facts.copies
    assert (primary.key, copy.role, copy.id) == (key, "key", key)
    assert (copy.location.kind, copy.location.within) == (kind, within)


@pytest.mark.parametrize(
    ("policy", "days"),
    [
        ({"retentionDurationSeconds": "604800"}, 7),
        ({"retentionDurationSeconds": "604801"}, 8),
        ({"retentionDurationSeconds": "0"}, 0),
        ({"retentionDurationSeconds": "604800", "hardDeletePause": {"enabled": True}}, None),
        ({}, None),
    ],
)
def test_how_long_deleted_data_stays(
    server: GoogleServer, policy: dict[str, Any], days: int | None
) -> None:
    add(server, "calls", softDeletePolicy=policy)
    found, _ = scan()
    assert found["calls"].facts.copies[0].retention_days == days


def test_deleted_buckets_are_still_stored(server: GoogleServer) -> None:
    for generation in ("3", "4"):
        add(
            server,
            "calls",
            location="US-EAST1",
            generation=generation,
            softDeleteTime="2026-11-20T08:00:00Z",
            labels={"team": "voice"},
            bindings=ANYONE,
        )
    add(server, "calls")
    limits = Limits(attempts=1)
    gcp = Gcp(
        project=(project := Project("voip-prod", limits)),
        type="google_storage_bucket",
        calls=storage_bucket.CALLS,
    )
    found = [storage_bucket.resource(gcp, item) for item in storage_bucket.listing(gcp)]
    project.close()
    assert [(r.id, r.facts.copies[0].location.countries) for r in found] == [
        ("//storage.googleapis.com/calls", ("NL",)),
        ("//storage.googleapis.com/calls#3", ("US",)),
        ("//storage.googleapis.com/calls#4", ("US",)),
    ]
    assert found[1].tags == {"team": "voice", "residency:soft-deleted": "2026-11-20T08:00:00Z"}
    assert (found[1].facts.public, found[1].facts.access) == (False, ())
    assert server.asked.count((POLICY, "calls")) == 1


@pytest.mark.parametrize("status", [401, 403, 404, 429, 500, 503])
def test_a_list_that_is_refused_is_a_gap(server: GoogleServer, status: int) -> None:
    add(server, "calls")
    server.faults[LIST, None] = status
    found, coverage = scan()
    assert found == {}
    assert coverage.status == ("denied" if status in (401, 403) else "failed")
    assert coverage.missing_permission == (LIST if status == 403 else None)
    assert (coverage.detail or "").startswith(f"{LIST} {coverage.status}: ")


@pytest.mark.parametrize("status", [401, 403, 404, 429, 500, 503])
def test_a_policy_that_is_refused_is_a_gap(server: GoogleServer, status: int) -> None:
    # 404: the bucket was deleted after it was listed.
    add(server, "calls", iamConfiguration=UNIFORM)
    add(server, "kept", iamConfiguration=UNIFORM)
    server.faults[POLICY, "calls"] = status
    found, coverage = scan()
    facts = found["calls"].facts
    assert (facts.public, facts.copies[0].location.countries) == (None, ("NL",))
    assert [path.kind for path in facts.access] == ["endpoint"]
    assert found["kept"].facts.public is False
    assert coverage.status == ("denied" if status in (401, 403) else "failed")
    assert coverage.missing_permission == (POLICY if status == 403 else None)
    assert (coverage.detail or "").startswith(f"{POLICY} {coverage.status} on calls: ")


def test_prevention_needs_no_policy_to_be_seen(server: GoogleServer) -> None:
    add(server, "calls", iamConfiguration=ENFORCED)
    server.faults[POLICY, None] = 403
    found, coverage = scan()
    assert found["calls"].facts.public is False
    assert coverage.status == "denied"


@pytest.mark.parametrize("status", [401, 403, 404, 429, 500, 503])
def test_a_log_bucket_that_cannot_be_looked_up_is_nowhere(
    server: GoogleServer, status: int
) -> None:
    add(server, "calls", logging={"logBucket": "far"})
    server.faults[GET, "far"] = status
    found, coverage = scan()
    log = found["calls"].facts.copies[1]
    assert (log.role, log.id) == ("log", "//storage.googleapis.com/far")
    assert (log.location.kind, log.location.countries) == ("unknown", ())
    assert coverage.status == ("denied" if status in (401, 403) else "failed")
    assert coverage.missing_permission == (GET if status == 403 else None)


def test_throttled_for_ever(server: GoogleServer) -> None:
    add(server, "calls")
    server.faults[LIST, None] = 429
    _, coverage = scan(attempts=2)
    assert coverage == failed(f"{LIST} failed: throttled on every try (429 rateLimitExceeded)")


@pytest.mark.parametrize(
    ("answer", "detail"),
    [
        ("garbage", "bad answer (JSONDecodeError): "),
        ("hang", "no answer (ReadTimeout)"),
        ({}, "bad answer: Object missing required field `kind`"),
        ([], "bad answer: Expected `object`, got `array`"),
        ({"kind": "storage#objects"}, "bad answer: its kind is not storage#buckets"),
        ({"kind": "storage#buckets", "items": {}}, "bad answer: Expected `array`, got `object`"),
        ({"kind": "storage#buckets", "items": ["calls"]}, "bad answer: Expected `object`"),
        ({"kind": "storage#buckets", "unreachable": "all"}, "bad answer: Expected `array`"),
        ({"kind": "storage#buckets", "nextPageToken": "a"}, "bad answer: the same page token"),
        ({"kind": "storage#buckets", "nextPageToken": ""}, "bad answer: the same page token"),
    ],
)
def test_a_list_that_makes_no_sense_is_a_gap(
    server: GoogleServer, answer: Any, detail: str
) -> None:
    add(server, "calls")
    server.faults[LIST, None] = answer
    found, coverage = scan()
    assert found == {}
    assert (coverage.status, coverage.missing_permission) == ("failed", None)
    assert (coverage.detail or "").startswith(f"{LIST} failed: {detail}")


@pytest.mark.parametrize("call", [POLICY, GET])
@pytest.mark.parametrize(
    ("answer", "detail"),
    [
        ("garbage", "bad answer (JSONDecodeError): "),
        ("hang", "no answer (ReadTimeout)"),
        ({}, "bad answer: no etag"),
        ([], "bad answer ("),
    ],
)
def test_a_detail_that_makes_no_sense_is_a_gap(
    server: GoogleServer, call: str, answer: Any, detail: str
) -> None:
    add(server, "calls", iamConfiguration=UNIFORM, logging={"logBucket": "far"})
    server.add("other", {"kind": "storage#bucket", "name": "far", "etag": "e", "location": "EU"})
    subject = "calls" if call == POLICY else "far"
    server.faults[call, subject] = answer
    found, coverage = scan()
    facts = found["calls"].facts
    assert facts.public is (None if call == POLICY else False)
    assert facts.copies[1].location.within == ("EU" if call == POLICY else None)
    assert coverage.status == "failed"
    assert (coverage.detail or "").startswith(f"{call} failed on {subject}: {detail}")


def test_what_is_out_of_reach_is_named(server: GoogleServer) -> None:
    add(server, "calls")
    server.unreachable = ["projects/_/buckets/lost", "projects/_/buckets/far"]
    found, coverage = scan()
    assert [*found] == ["calls"]
    names = "projects/_/buckets/far, projects/_/buckets/lost"
    assert coverage == failed(f"{LIST} failed: not reached: {names}")


def test_nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    with GoogleServer() as server:
        monkeypatch.setenv("STORAGE_EMULATOR_HOST", server.url)
    found, coverage = scan()
    assert found == {}
    assert coverage == failed(f"{LIST} failed: no answer (NewConnectionError)")
