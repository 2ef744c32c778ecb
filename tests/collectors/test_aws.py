"""Every AWS collector against recorded answers: what it sees, and what a refusal does to it."""

from __future__ import annotations

import importlib
import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from scanner.cloud.aws.actions import full_name, permission
from scanner.cloud.aws.unit import AFTER, TOKENS
from scanner.model import Coverage, Guards, Location, Resource
from scanner.targets.unit import collectors
from tests.collectors.aws_replay import (
    FIXTURES,
    Answered,
    Replay,
    can_paginate,
    fixture,
    model_errors,
    run,
    service_model,
    unit,
    without_account,
)
from tests.collectors.fields import unknown_fields

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from scanner.cloud.problem import Problem
    from scanner.model import Guardrail

    Seen: TypeAlias = Resource | Location | Coverage | Guards

COLLECTORS = {name.removeprefix("aws_"): found for name, found in collectors("aws").items()}
NAMES = sorted(COLLECTORS)
RECORDED = {name: fixture(name) for name in NAMES if (FIXTURES / f"{name}.json").exists()}
# S3 answers with nothing in them are told from garbage by the XML alone, which is not here.
WHOLE = {"GetBucketLogging", "GetBucketOwnershipControls", "GetPublicAccessBlock"}
WHOLE |= {"GetBucketNotificationConfiguration", "ListStorageLensConfigurations"}
# An empty object is what Kinesis Video says where no pictures are taken.
WHOLE |= {"DescribeImageGenerationConfiguration"}
# And what Bedrock and Cognito may say where nothing is logged.
WHOLE |= {"GetModelInvocationLoggingConfiguration", "GetLogDeliveryConfiguration"}
# Nor do those name an administrator account that have none.
WHOLE |= {"GetAdministratorAccount"}
# Ways of the service's own users; and those that may be nobody knows whose, which is no finding.
OWN = {"endpoint", "network", "public"}
UNNAMED = {"principal", "share"}
MORE = re.compile(
    r"(?<!version)(?<!client)(?<!user)token|marker|hasmore|istruncated", re.IGNORECASE
)
READING = re.compile(
    r"[a-z0-9-]+:(Describe|(Batch)?Get|List)[A-Za-z0-9]+|apigateway:GET|cassandra:Select"
)


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def observed(
    account: Answered, name: str, denied: int | None = None
) -> tuple[list[Any], list[Problem], Replay]:
    recorded = RECORDED[name]
    replay = Replay(recorded["calls"], denied=denied)
    aws = unit(COLLECTORS[name], recorded, replay, f"aws_{name}", account)
    found, problems = run(COLLECTORS[name], aws)
    return [bare(thing) for thing in found], problems, replay


def bare(thing: Seen) -> Seen:
    """Leave out the sources of places: they are the table's, and tested with it."""
    if isinstance(thing, Guards):
        return replace(thing, guardrails=tuple(map(bare_guardrail, thing.guardrails)))
    if not isinstance(thing, Resource):
        return thing
    copies = tuple(
        replace(copy, location=replace(copy.location, source=None)) for copy in thing.facts.copies
    )
    return replace(thing, facts=replace(thing.facts, copies=copies))


def bare_guardrail(one: Guardrail) -> Guardrail:
    return replace(one, through=tuple(replace(at, source=None) for at in one.through))


def expected(name: str) -> list[Any]:
    recorded = RECORDED[name]
    if "locations" in recorded:
        return msgspec.convert(recorded["locations"], type=list[Location])
    if "guards" in recorded:
        return msgspec.convert(recorded["guards"], type=list[Guards])
    if "coverage" in recorded:
        return msgspec.convert(recorded["coverage"], type=list[Coverage])
    return msgspec.convert(recorded["resources"], type=list[Resource])


def service(name: str, call: dict[str, Any]) -> str:
    found: str = call.get("service", COLLECTORS[name].SERVICE)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_has_a_fixture(name: str) -> None:
    assert name in RECORDED


@pytest.mark.parametrize("name", RECORDED)
def test_recorded_answers_are_possible(name: str) -> None:
    answers = {i: c for i, c in enumerate(RECORDED[name]["calls"]) if "response" in c}
    wrong = {index: model_errors(service(name, call), call) for index, call in answers.items()}
    assert wrong == dict.fromkeys(answers, "")


@pytest.mark.parametrize("name", RECORDED)
def test_sees_what_is_there(account: Answered, name: str) -> None:
    found, problems, replay = observed(account, name)
    assert found == expected(name)
    assert [p for p in problems if p.status == "failed" and not p.note] == []
    assert len(problems) == RECORDED[name].get("problems", 0)
    assert replay.used == set(range(len(replay.calls)))


# One test for all calls of a collector: each by itself would cost more than what it looks at.
@pytest.mark.parametrize("name", RECORDED)
def test_a_refusal_is_a_gap_and_nothing_looks_better(account: Answered, name: str) -> None:
    for index in range(len(RECORDED[name]["calls"])):
        assert_refusal_is_a_gap(account, name, index)


def assert_refusal_is_a_gap(account: Answered, name: str, index: int) -> None:
    call = RECORDED[name]["calls"][index]
    found, problems, _ = observed(account, name, denied=index)
    missing = permission(full_name(service(name, call), call["operation"]))
    assert missing in {p.missing_permission for p in problems if p.status == "denied"}
    whole = {resource_key(resource): resource for resource in expected(name)}
    for resource in found:
        assert_no_better(resource, whole[resource_key(resource)])


def resource_key(thing: Seen) -> str | None:
    if isinstance(thing, Coverage):
        return f"{thing.type} in {thing.region}"
    if isinstance(thing, Guards):
        return thing.account
    return thing.code if isinstance(thing, Location) else thing.id


def assert_no_better(seen: Any, whole: Any) -> None:
    """What is seen after a refusal is what was seen without it, or less, or unknown."""
    if isinstance(seen, Guards):
        # Fewer guard-rails, or where they hang is not known; and whatever is missing is told.
        assert {replace(one, attached=None) for one in seen.guardrails} <= {
            replace(one, attached=None) for one in whole.guardrails
        }
        assert {one.attached for one in seen.guardrails} <= {
            None, *(one.attached for one in whole.guardrails)
        }  # fmt: skip
        assert seen != whole
        return
    if not isinstance(seen, Resource):
        assert seen == whole
        return
    assert seen.facts.public in {whole.facts.public, None}
    # None is gone; one may come up of which it could not be seen that it leads to nobody else.
    assert bool(seen.facts.access) >= bool(whole.facts.access)
    # A load balancer has a path for each of its listeners.
    known = defaultdict(set)
    for path in whole.facts.access:
        known[path.kind, path.principal].add(path.encryption)
    for path in seen.facts.access:
        # What the service itself encrypts stays so, whatever a policy adds. Who could not be seen
        # comes in as the service's own users do.
        before = known.get((path.kind, path.principal)) or known["endpoint", None]
        assert path.principal is None or (path.kind, path.principal) in known
        # Another kind of nobody would be a finding that the register cannot answer.
        assert path.kind in OWN | UNNAMED or path.principal or (path.kind, None) in known
        assert path.encryption in {"unknown", "by-service", *before}
    # Whoever is not seen any more leaves somebody of whom nothing is known.
    gone = others(whole) - others(seen)
    assert not gone or None in others(seen), f"{gone} are gone"
    places = {(copy.location.code, copy.encrypted) for copy in whole.facts.copies}
    for copy in seen.facts.copies:
        codes = {code for code, encrypted in places if copy.encrypted in {encrypted, None}}
        assert copy.location.countries == () or copy.location.code in codes
    on = {control.kind: control.on for control in whole.facts.controls}
    assert {control.kind for control in seen.facts.controls} == on.keys()
    assert all(control.on in {on[control.kind], None} for control in seen.facts.controls)


def others(resource: Resource) -> set[str | None]:
    """Whom a resource lets in, with `None` for nobody knows whom, whatever way they come."""
    return {path.principal for path in resource.facts.access if path.kind not in OWN}


@pytest.mark.parametrize(
    ("name", "operation"),
    [
        ("s3_bucket", "GetBucketPolicy"),
        ("s3_bucket", "GetBucketAcl"),
        ("ebs_snapshot", "DescribeSnapshotAttribute"),
        ("backup_vault", "GetBackupVaultAccessPolicy"),
    ],
)
def test_who_else_comes_in_is_not_nobody_where_it_could_not_be_read(
    account: Answered, name: str, operation: str
) -> None:
    calls = RECORDED[name]["calls"]
    asked = [index for index, call in enumerate(calls) if call["operation"] == operation]
    assert asked
    for index in asked:
        found, _, _ = observed(account, name, denied=index)
        paths = [path for resource in found for path in resource.facts.access]
        assert None in {path.principal for path in paths if path.kind in UNNAMED}


@pytest.mark.parametrize("name", NAMES)
def test_declares_exactly_the_calls_that_it_makes(account: Answered, name: str) -> None:
    _, _, replay = observed(account, name)
    made = {replay.calls[index]["operation"] for index in replay.used}
    collector = COLLECTORS[name]
    assert {call.split(":")[-1] for call in collector.CALLS} == made
    for call in collector.CALLS:
        api, _, operation = full_name(collector.SERVICE, call).partition(":")
        assert operation in service_model(api).operation_names
        action = permission(f"{api}:{operation}")
        assert READING.fullmatch(action)


@pytest.mark.parametrize("name", NAMES)
def test_reads_only_fields_that_the_model_has(name: str) -> None:
    assert unknown_fields(COLLECTORS[name]) == []


@pytest.mark.parametrize("name", NAMES)
def test_no_list_ends_after_its_first_page(name: str) -> None:
    collector = COLLECTORS[name]
    for call in collector.CALLS:
        api, _, operation = full_name(collector.SERVICE, call).partition(":")
        shape = service_model(api).operation_model(operation).output_shape
        more = [m for m in shape.members if MORE.search(m)] if shape else []
        if more and not can_paginate(api, operation):
            sent = service_model(api).operation_model(operation).input_shape.members
            known = [o for o, i in TOKENS if o in more and i in sent]
            known += [o for o, (_, i) in AFTER.items() if o in more and i in sent]
            assert known, f"{call} goes on by {more}, which the loop over pages does not know"


@pytest.mark.parametrize("name", RECORDED)
def test_an_empty_answer_is_no_proof(account: Answered, name: str) -> None:
    """An answer with nothing in it is a gap, or it changes nothing for the better."""
    for index, call in enumerate(RECORDED[name]["calls"]):
        # But for an error, or an answer that is whole by its root element alone.
        if call.get("response") and call["operation"] not in WHOLE:
            assert_no_proof(account, name, index)


def assert_no_proof(account: Answered, name: str, index: int) -> None:
    recorded = RECORDED[name]
    calls = [*recorded["calls"]]
    calls[index] = {**calls[index], "response": {}}
    aws = unit(COLLECTORS[name], recorded, Replay(calls), f"aws_{name}", account)
    try:
        found, problems = run(COLLECTORS[name], aws)
    except (KeyError, TypeError, AttributeError):
        return  # the runner makes a gap of what makes no sense
    if any(not problem.note for problem in problems):
        return
    whole = {resource_key(thing): thing for thing in expected(name)}
    seen = {resource_key(thing): bare(thing) for thing in found}
    assert seen.keys() == whole.keys(), "resources are gone without a gap"
    for key, thing in seen.items():
        assert_no_better(thing, whole[key])
        if isinstance(thing, Resource):
            gone = places(whole[key]) - places(thing)
            unplaced = {role for role, code in places(thing) if code is None}
            assert {role for role, _ in gone} <= unplaced, "copies are gone without a gap"


def places(resource: Any) -> set[tuple[str, str | None]]:
    return {(copy.role, copy.location.code) for copy in resource.facts.copies}


@pytest.mark.parametrize("name", NAMES)
def test_says_what_it_is(name: str) -> None:
    collector = COLLECTORS[name]
    assert collector.SCOPE in {"region", "account"}
    module = importlib.import_module(f"scanner.collectors.aws.{name}")
    assert f"{collector.SERVICE}:" in (module.__doc__ or "")
    assert len(set(collector.CALLS)) == len(collector.CALLS)
