"""Whatever calls fail, in whatever way: no clause comes out better than with all answered."""

from __future__ import annotations

import threading
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scanner import agreements
from scanner.cloud.limits import Limits
from scanner.config import AwsTarget, Config, GcpTarget
from scanner.demo import run as demo
from scanner.demo.aws_server import AwsServer
from scanner.demo.google_server import GoogleServer
from scanner.engine.embedded import EmbeddedEngine
from scanner.model import Party, Register
from scanner.scan import Order, scan
from scanner.targets import aws as aws_targets
from scanner.targets.unit import collectors
from tests import clean_estate
from tests.recording import FAULTS, Recording, once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.model import Result

# What runs here over and over again, the other tests run too: coverage learns nothing from it.
pytestmark = [pytest.mark.long, pytest.mark.usefixtures("unmeasured")]

DAY = date(2026, 11, 22)


def provider(name: str, *places: str) -> Party:
    return Party(
        id=name, name=name, role="sub-processor", provider=name, country="IE", stores_in=places,
        processes_in=places, access_from=places,
        hr_data=False, signed=DAY, reported=date(2026, 1, 1),
        objection_until=date(2026, 2, 1),
    )  # fmt: skip


CONFIG = Config(
    aws=(AwsTarget(),),
    gcp=(GcpTarget(project="clean"),),
    register=Register(
        parties={
            "aws": provider("aws", "DE", "IE"),
            "gcp": provider("gcp", "NL"),
            "kwebbl": provider("kwebbl", "NL"),
            "google-workspace": provider("google-workspace", "NL"),
        }
    ),
)


# What there is in the clean estate; of every other type the account has nothing.
PLANTED = frozenset({
    "aws_zone", "aws_s3_bucket", "aws_db_instance", "aws_dynamodb_table", "aws_ebs_volume",
    "aws_ebs_snapshot", "aws_backup_vault", "aws_efs_file_system",
})  # fmt: skip

# Where nothing is logged Bedrock answers with nothing: that cannot be told from its fault.
NOT_SET_IS_EMPTY = "GET /logging/modelinvocations?  "

# What is evidence and no fact: no verdict rests on it, so that none is worse without it.
EVIDENCE = {"aws_organizations_policy"}

AGREEMENTS = [agreements.load("article3"), agreements.load("callvoip")]


def scanned(
    *, patience: float = 1, config: Config = CONFIG, types: frozenset[str] | None = None
) -> Result:
    """Scan the clean estate; of AWS only these types, as if there were no other collectors."""
    order = Order(
        config=config,
        agreements=AGREEMENTS,
        as_of=DAY,
        limits=Limits(attempts=1, connect_timeout=patience, read_timeout=patience),
        workers=8,
    )
    there_are = collectors("aws")
    few = {name: one for name, one in there_are.items() if types is None or name in types}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(aws_targets, "collectors", lambda _provider: few)
        return scan(order, EmbeddedEngine(), threading.Event()).result


@pytest.fixture(scope="module")
def recording(unmeasured: None) -> Iterator[Recording]:
    """The calls of one scan of a clean estate, and the patched seam that plays them."""
    kept = Recording()
    with pytest.MonkeyPatch.context() as patch:
        with ExitStack() as stack:
            aws = stack.enter_context(AwsServer())
            google = stack.enter_context(GoogleServer())
            for name, value in demo.environment(aws, google).items():
                patch.setenv(name, value)
            aws.extras.regions = clean_estate.REGIONS
            enforced = {"rules": [{"enforce": True}]}
            google.policies["clean", "storage.secureHttpTransport"] = enforced
            clean_estate.fill(aws, google)
            with pytest.MonkeyPatch.context() as seam:
                kept.record(seam)
                scanned(patience=60)
        kept.play(patch)
        yield kept


def test_with_all_answered_the_clean_estate_has_no_finding(recording: Recording) -> None:
    recording.play_with({})
    result = scanned()
    assert [c for c in result.coverage if c.status != "complete"] == []
    assert [f.message for f in result.findings if f.status != "pass"] == []
    assert {c.clause: c.why for c in result.clauses if c.rules and c.verdict == "unknown"} == {}
    assert (result.verdict, result.exit_code) == ("declared", 0)
    verdicts = {c.verdict for c in result.clauses if c.rules}
    # Where the register's word is part of the proof, the best that there is is "declared".
    assert verdicts == {"conform", "declared"}


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    faults=st.lists(st.tuples(st.integers(0, 999), st.sampled_from(FAULTS)), min_size=1, max_size=6)
)
def test_no_clause_comes_out_better(recording: Recording, faults: list[tuple[int, str]]) -> None:
    calls = sorted(name for name in recording.answers if recording.types[name] != EVIDENCE)
    failing = {calls[number % len(calls)]: fault for number, fault in faults}
    recording.play_with(failing)
    result = scanned(types=PLANTED.union(*(recording.types[name] for name in failing)))
    if not recording.asked & set(recording.faults):
        return  # the failing calls came after one that already failed
    gaps = [c for c in result.coverage if c.status != "complete"]
    assert gaps or result.totals.unknown, recording.faults
    for clause in result.clauses:
        if "observe" in clause.how:
            better = gaps and clause.verdict not in {"unknown", "finding"}
            assert not better, (clause, recording.faults)
    assert result.exit_code in {1, 3}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_call_failing_alone_shows(recording: Recording, fault: str) -> None:
    """One after the other, every recorded call fails in this way; each one leaves a trace."""
    silent, clean = [], dict[Any, list[Any]]()
    calls = once(recording.answers)
    # Every call with the quiet fault, an empty answer; of the loud ones each call meets some.
    full = [name for name in calls if not name.endswith(NOT_SET_IS_EMPTY)]
    some = full if fault == "empty" else calls[FAULTS.index(fault) :: len(FAULTS)]
    for name in some:
        # Only what makes that call is scanned: what else there is would only take time.
        config = replace(CONFIG, aws=()) if name.startswith("google ") else replace(CONFIG, gcp=())
        types = frozenset(recording.types[name]) or PLANTED
        if (scan := (types, config.aws)) not in clean:
            clean[scan], _ = traces(recording, {}, config, types)
        failed, asked = traces(recording, {name: fault}, config, types)
        assert asked >= {name}
        if failed == clean[scan]:
            silent.append(name)
    assert silent == []


def traces(
    recording: Recording, faults: dict[str, str], config: Config, types: frozenset[str]
) -> tuple[list[Any], set[str]]:
    """Scan, and return what shows that something is not known, with the calls that were made."""
    recording.play_with(faults)
    result = scanned(config=config, types=types)
    gaps = [c for c in result.coverage if c.status != "complete"]
    assert not gaps or result.exit_code in {1, 3}
    traced = [gaps, result.totals.unknown, result.totals.failed, result.guards]
    return traced, recording.asked


def test_what_fails_alone_is_every_operation_and_every_region(recording: Recording) -> None:
    regions = {"eu-central-1", "eu-west-1"}
    calls = once(recording.answers)
    assert {_anywhere(name) for name in calls} == {_anywhere(name) for name in recording.answers}
    twice = {_anywhere(name) for name in recording.answers if "eu-west-1" in name}
    assert {name.split()[1] for name in calls if _anywhere(name) in twice} == regions


def _anywhere(name: str) -> tuple[str, ...]:
    return tuple(part for part in name.split() if part not in clean_estate.REGIONS)
