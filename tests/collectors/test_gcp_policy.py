"""What the organisation enforces, and what of it is not known, in what is told of a bucket."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scanner.collectors.gcp import storage_bucket
from scanner.demo.google_server import GoogleServer
from tests.collectors.gcp_scan import add, complete, failed, scan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.model import Facts

CALL = "orgpolicy.projects.policies.getEffectivePolicy"
PERMISSION = "orgpolicy.policy.get"
HTTPS = "storage.secureHttpTransport"
PREVENTION = "storage.publicAccessPrevention"
BOTH = {HTTPS, PREVENTION}
CONDITION = {"expression": "resource.matchTag('1/open', 'yes')"}
ENFORCED = {"rules": [{"enforce": True}]}
ANYONE = [{"role": "roles/storage.objectViewer", "members": ["allUsers"]}]
UNIFORM = {"uniformBucketLevelAccess": {"enabled": True}}
UNCLEAR = [
    {"rules": [{"enforce": True, "condition": CONDITION}]},
    {"rules": [{"enforce": False, "condition": CONDITION}]},
    {"rules": [{"enforce": True}, {"enforce": False, "condition": CONDITION}]},
    {"rules": [{"enforce": False}, {"enforce": True, "condition": CONDITION}]},
    {"rules": [{"enforce": True}, {"enforce": False}]},
    {"rules": [{"enforce": True, "parameters": {"but": ["calls"]}}]},
    {"rules": [{"denyAll": True}]},
    {"rules": [{"enforce": True}], "reset": True},
]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[GoogleServer]:
    with GoogleServer() as server:
        monkeypatch.setenv("STORAGE_EMULATOR_HOST", server.url)
        monkeypatch.setenv("CLOUDSDK_API_ENDPOINT_OVERRIDES_ORGPOLICY", f"{server.url}/")
        add(server, "calls", iamConfiguration=UNIFORM, bindings=ANYONE)
        add(server, "kept", iamConfiguration=UNIFORM)
        add(server, "acls")
        yield server


def ways(facts: Facts) -> set[tuple[str, str]]:
    return {(path.kind, path.encryption) for path in facts.access}


def test_the_permission_is_asked_for() -> None:
    assert PERMISSION in storage_bucket.CALLS


@pytest.mark.parametrize(
    ("spec", "encryption"),
    [
        (ENFORCED, "enforced"),
        ({"rules": [{"enforce": True}, {"enforce": True}]}, "enforced"),
        ({"rules": [{"enforce": False}]}, "optional"),
        ({"rules": [{}]}, "optional"),
        ({"rules": []}, "optional"),
        ({}, "optional"),
        *((spec, "unknown") for spec in UNCLEAR),
    ],
)
def test_https(server: GoogleServer, spec: dict[str, Any], encryption: str) -> None:
    server.policies["voip-prod", HTTPS] = spec
    server.policies["other", HTTPS] = ENFORCED
    members = [*ANYONE, {"role": "r", "members": ["user:jo@voip.example"]}]
    add(server, "shared", iamConfiguration=UNIFORM, bindings=members)
    found, coverage = scan()
    facts = found["shared"].facts
    assert ways(facts) == {(kind, encryption) for kind in ("endpoint", "principal", "public")}
    assert all(f"constraints/{HTTPS}" in (path.evidence or "") for path in facts.access)
    assert complete(coverage)


@pytest.mark.parametrize(
    ("spec", "calls", "acls"),
    [
        (ENFORCED, False, False),
        ({"rules": [{"enforce": False}]}, True, None),
        ({}, True, None),
        *((spec, None, None) for spec in UNCLEAR),
    ],
)
def test_public(
    server: GoogleServer, spec: dict[str, Any], calls: bool | None, acls: bool | None
) -> None:
    server.policies["voip-prod", PREVENTION] = spec
    found, coverage = scan()
    # "kept" lets nobody in, whatever the organisation says.
    told = {name: resource.facts.public for name, resource in found.items()}
    assert told == {"acls": acls, "calls": calls, "kept": False}
    kinds = {kind for kind, _ in ways(found["calls"].facts)}
    assert kinds == ({"endpoint"} if calls is False else {"endpoint", "public"})
    assert complete(coverage)


def test_a_dry_run_enforces_nothing(server: GoogleServer) -> None:
    name = f"projects/1/policies/{HTTPS}"
    server.faults[CALL, HTTPS] = {"name": name, "dryRunSpec": ENFORCED}
    found, coverage = scan()
    assert ways(found["kept"].facts) == {("endpoint", "optional")}
    assert complete(coverage)


def nothing_known(found: dict[str, Any]) -> bool:
    return ways(found["calls"].facts) == {("endpoint", "unknown"), ("public", "unknown")} and [
        found[name].facts.public for name in ("calls", "kept", "acls")
    ] == [None, False, None]


@pytest.mark.parametrize("status", [401, 403, 404, 429, 500, 503])
def test_a_refusal_is_a_gap(server: GoogleServer, status: int) -> None:
    for constraint in BOTH:
        server.policies["voip-prod", constraint] = ENFORCED
    server.faults[CALL, None] = status
    found, coverage = scan()
    assert nothing_known(found)
    assert coverage.status == ("denied" if status in (401, 403) else "failed")
    assert coverage.missing_permission == (PERMISSION if status == 403 else None)
    on = f"on {PREVENTION} and 1 more: "
    assert (coverage.detail or "").startswith(f"{PERMISSION} {coverage.status} {on}")


def test_one_refusal_leaves_the_other_known(server: GoogleServer) -> None:
    server.policies["voip-prod", HTTPS] = ENFORCED
    server.faults[CALL, PREVENTION] = 403
    found, coverage = scan()
    assert ways(found["calls"].facts) == {("endpoint", "enforced"), ("public", "enforced")}
    assert found["calls"].facts.public is None
    assert coverage.detail == f"{PERMISSION} denied on {PREVENTION}: 403"


def test_what_is_not_there_is_a_gap_without_its_address(server: GoogleServer) -> None:
    server.faults[CALL, None] = 404
    _, coverage = scan()
    assert coverage == failed(f"{PERMISSION} failed on {PREVENTION} and 1 more: 404: Not Found")


def test_throttled_for_ever(server: GoogleServer) -> None:
    server.faults[CALL, HTTPS] = 429
    # The pause before the second try is up to a second, by chance: there has to be time for it.
    found, coverage = scan(attempts=3)
    assert ways(found["kept"].facts) == {("endpoint", "unknown")}
    assert server.asked.count((CALL, HTTPS)) > 1
    assert coverage == failed(f"{PERMISSION} failed on {HTTPS}: throttled on every try (429)")


@pytest.mark.parametrize(
    ("answer", "detail"),
    [
        ("garbage", "bad answer (JSONDecodeError): "),
        ("hang", "no answer (ReadTimeout)"),
        ({}, "bad answer: Object missing required field `name`"),
        ([], "bad answer: Expected `object`, got `array`"),
        ({"spec": ENFORCED}, "bad answer: Object missing required field `name`"),
        ({"name": "projects/1/policies/a.b", "spec": ENFORCED}, "bad answer: a policy not asked"),
        ({"name": f"x/policies/{HTTPS}", "spec": None}, "bad answer: Expected `object`"),
        ({"name": f"x/policies/{HTTPS}", "spec": []}, "bad answer: Expected `object`"),
        ({"name": f"x/policies/{HTTPS}", "spec": {"rules": {}}}, "bad answer: Expected `array`"),
        ({"name": f"x/policies/{HTTPS}", "spec": {"rules": [1]}}, "bad answer: Expected `object`"),
        (
            {"name": f"x/policies/{HTTPS}", "spec": {"rules": [{"enforce": "true"}]}},
            "bad answer: Expected `bool`, got `str`",
        ),
    ],
)
def test_an_answer_that_makes_no_sense_is_a_gap(
    server: GoogleServer, answer: Any, detail: str
) -> None:
    server.faults[CALL, HTTPS] = answer
    found, coverage = scan()
    assert ways(found["kept"].facts) == {("endpoint", "unknown")}
    assert (coverage.status, coverage.missing_permission) == ("failed", None)
    assert (coverage.detail or "").startswith(f"{PERMISSION} failed on {HTTPS}: {detail}")


def test_nobody_answers(server: GoogleServer, monkeypatch: pytest.MonkeyPatch) -> None:
    with GoogleServer() as gone:
        monkeypatch.setenv("CLOUDSDK_API_ENDPOINT_OVERRIDES_ORGPOLICY", gone.url)
    found, coverage = scan()
    assert nothing_known(found)
    on = f"on {PREVENTION} and 1 more"
    assert coverage == failed(f"{PERMISSION} failed {on}: no answer (NewConnectionError)")


def test_an_emulator_is_asked_itself(server: GoogleServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CLOUDSDK_API_ENDPOINT_OVERRIDES_ORGPOLICY")
    scan()
    assert {about for call, about in server.asked if call == CALL} == BOTH
