"""From a plan to a result: what it keeps, what changes, what is not known, and the verdict."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from scanner import changes, figures, verdicts
from scanner.check import Order, check
from scanner.config import Config, ExcludeRule, Matcher, PlanSettings
from scanner.engine.embedded import EmbeddedEngine
from scanner.model import At, Change, Coverage, Exclusion, ResourceRef
from scanner.plans import Told, read
from tests import samples
from tests.terraform_plan import change, plan, write

if TYPE_CHECKING:
    from pathlib import Path

    from scanner.model import Result

FRANKFURT = At(
    role="primary",
    location="eu-central-1",
    countries=("DE",),
    place="Frankfurt",
    basis="documented",
)
IRELAND = replace(FRANKFURT, location="eu-west-1", countries=("IE",), place="Ireland")
VIRGINIA = replace(FRANKFURT, location="us-east-1", countries=("US",), place="Northern Virginia")
NOWHERE = At(role="primary", basis="inferred")


def judged(
    folder: Path, *documents: dict[str, Any], told: Told | None = None, **order: Any
) -> Result:
    paths = [write(folder, document, f"{n}.json") for n, document in enumerate(documents)]
    stacks = [replace(s, file=s.file.rpartition("/")[2]) for p in paths for s in read(p, told)]
    return check(
        Order(
            stacks=stacks,
            config=order.pop("config", Config()),
            agreements=samples.load("core"),
            as_of=samples.AS_OF,
            **order,
        ),
        EmbeddedEngine(),
    )


def ref(address: str, name: str | None = None) -> ResourceRef:
    type_ = address.split("[", maxsplit=1)[0].split(".")[-2]
    return ResourceRef(
        id=address, type=type_, provider="aws", account="0.json", name=name or address
    )


def covered(type_: str, **given: Any) -> Coverage:
    base = Coverage(
        provider="aws", account="0.json", region="global", type=type_, status="complete"
    )
    return replace(base, **given)


def test_a_bucket_in_its_place(tmp_path: Path) -> None:
    result = judged(tmp_path, plan(change("aws_s3_bucket.a", after={"bucket": "calls"})))
    assert result.changes == (
        Change(resource=ref("aws_s3_bucket.a", "calls"), action="create", after=(FRANKFURT,)),
    )
    assert result.coverage == (covered("aws_s3_bucket"),)
    (resource,) = result.resources
    assert (resource.id, resource.name, resource.basis) == ("aws_s3_bucket.a", "calls", "planned")
    assert [c.location.source for c in resource.facts.copies] == [
        "region eu-central-1 from provider aws"
    ]
    assert (result.verdict, result.exit_code) == ("conform", 0)


def test_outside_is_a_finding_of_that_copy(tmp_path: Path) -> None:
    result = judged(tmp_path, plan(change("aws_s3_bucket.a", after={"region": "us-east-1"})))
    found = {
        (f.rule, f.resource.id, f.resource.type, f.at.role)
        for f in result.findings
        if f.status == "fail"
    }
    assert found == {
        ("storage_outside_eea", "aws_s3_bucket.a", "aws_s3_bucket", "primary"),
        ("copy_without_basis", "aws_s3_bucket.a", "aws_s3_bucket", "primary"),
    }
    assert (result.verdict, result.exit_code) == ("finding", 1)


def test_an_unknown_place_is_inconclusive(tmp_path: Path) -> None:
    result = judged(tmp_path, plan(change("aws_s3_bucket.a"), region=None))
    assert result.changes[0].after == (NOWHERE,)
    assert (result.verdict, result.exit_code) == ("unknown", 3)


def test_what_is_told_is_declared(tmp_path: Path) -> None:
    document = plan(change("aws_s3_bucket.a"), region=None)
    told = Told(providers={"aws": "eu-west-1"})
    result = judged(tmp_path, document, told=told)
    assert result.changes[0].after == (replace(IRELAND, basis="declared"),)
    assert (result.verdict, result.exit_code) == ("declared", 0)
    outside = judged(tmp_path, document, told=Told(providers={"aws": "us-east-1"}))
    assert (outside.verdict, outside.exit_code) == ("finding", 1)


def test_a_region_move_shows_both_places(tmp_path: Path) -> None:
    moved = change(
        "aws_s3_bucket.a",
        actions=("delete", "create"),
        before={"bucket": "calls", "region": "eu-central-1"},
        after={"bucket": "calls", "region": "us-east-1"},
    )
    result = judged(tmp_path, plan(moved))
    (one,) = result.changes
    assert one == Change(
        resource=ref("aws_s3_bucket.a", "calls"),
        action="replace",
        before=(FRANKFURT,),
        after=(VIRGINIA,),
    )
    assert changes.verb(one) == "moves"
    assert changes.countries(result) == changes.Countries(("DE",), ("US",))


def test_what_goes_is_told_and_not_judged(tmp_path: Path) -> None:
    gone = change(
        "aws_s3_bucket.a", actions=("delete",), before={"region": "us-east-1"}, after=None
    )
    result = judged(tmp_path, plan(gone))
    assert result.changes == (
        Change(resource=ref("aws_s3_bucket.a"), action="delete", before=(VIRGINIA,)),
    )
    assert result.resources == ()
    assert result.findings == ()
    assert (result.verdict, result.exit_code) == ("conform", 0)


def test_let_go_is_still_there(tmp_path: Path) -> None:
    let_go = change(
        "aws_s3_bucket.a", actions=("forget",), before={"region": "us-east-1"}, after=None
    )
    result = judged(tmp_path, plan(let_go))
    assert (result.changes[0].action, result.changes[0].after) == ("forget", (VIRGINIA,))
    assert result.verdict == "finding"


def test_nothing_that_stores_is_in_order_when_all_is_known(tmp_path: Path) -> None:
    result = judged(tmp_path, plan(change("aws_iam_role.a")))
    assert (result.verdict, result.exit_code) == ("conform", 0)
    assert result.run.plans[0].resources == 1
    assert judged(tmp_path, plan()).exit_code == 0


def test_a_type_that_nobody_knows_is_a_gap(tmp_path: Path) -> None:
    result = judged(tmp_path, plan(change("aws_quantum_store.a"), change("aws_quantum_store.b")))
    assert result.coverage == (
        covered(
            "aws_quantum_store",
            status="unsupported",
            detail="what this type keeps is not known: aws_quantum_store.a, aws_quantum_store.b;"
            " [[data.exclude]] in residency.toml says that it keeps no personal data",
        ),
    )
    assert (result.verdict, result.exit_code) == ("unknown", 3)


def test_what_the_plan_puts_off_is_a_gap(tmp_path: Path) -> None:
    document = plan(change("aws_s3_bucket.a")) | {
        "deferred_changes": [
            {"reason": "instance_count_unknown", "resource_change": change("aws_s3_bucket.b")},
            {"reason": "instance_count_unknown", "resource_change": change("aws_iam_role.b")},
        ]
    }
    result = judged(tmp_path, document)
    assert [c for c in result.coverage if c.status != "complete"] == [
        covered(
            "aws_s3_bucket",
            status="failed",
            detail="aws_s3_bucket.b: put off to a later plan (instance_count_unknown)",
        )
    ]
    assert result.exit_code == 3


@pytest.mark.parametrize("sign", [{"errored": True}, {"complete": False}])
def test_half_a_plan_is_a_gap(tmp_path: Path, sign: dict[str, Any]) -> None:
    result = judged(tmp_path, plan(change("aws_s3_bucket.a")) | sign)
    assert (result.verdict, result.exit_code) == ("unknown", 3)


def test_the_same_address_twice_hides_nothing(tmp_path: Path) -> None:
    inside = change("aws_s3_bucket.a", after={"region": "eu-west-1"})
    outside = change("aws_s3_bucket.a", after={"region": "us-east-1"})
    other = change("aws_s3_bucket.a", after={"region": "ap-south-1"})
    result = judged(tmp_path, plan(inside, outside, other))
    failed = {(f.resource.id, f.at.location) for f in result.findings if f.status == "fail"}
    assert failed == {
        ("aws_s3_bucket.a (again, 2)", "us-east-1"),
        ("aws_s3_bucket.a (again, 3)", "ap-south-1"),
    }


def test_two_plans_may_use_the_same_address(tmp_path: Path) -> None:
    one = plan(change("aws_s3_bucket.a"), region="us-east-1")
    two = plan(change("aws_s3_bucket.a"), region="us-west-2")
    result = judged(tmp_path, one, two)
    failed = {(f.resource.account, f.at.location) for f in result.findings if f.status == "fail"}
    assert failed == {("0.json", "us-east-1"), ("1.json", "us-west-2")}


def test_what_only_the_deploy_shows_stops_nothing_by_default(tmp_path: Path) -> None:
    result = judged(tmp_path, plan(change("aws_s3_bucket.a")))
    assert changes.later(result.findings) == {"plaintext_access": 1}
    encrypted = next(c for c in result.clauses if c.clause == "3.2.encrypted")
    assert (encrypted.verdict, encrypted.why) == ("unknown", ("after-deploy",))
    assert verdicts.is_open(encrypted)
    codes = [
        verdicts.exit_code(result.verdict, on, result.clauses)
        for on in ("finding", "gap", "later", "never")
    ]
    assert codes == [0, 0, 3, 0]


REPLICA = change(
    "aws_s3_bucket.a",
    after={
        "bucket": "calls",
        "replication_configuration": [
            {
                "rules": [
                    {
                        "status": "Enabled",
                        "destination": [{"bucket": "arn:aws:s3:::calls-copy"}],
                    }
                ]
            }
        ],
    },
)


def test_a_replica_that_nobody_knows_is_unknown(tmp_path: Path) -> None:
    result = judged(tmp_path, plan(REPLICA))
    (_, replica) = result.resources[0].facts.copies
    assert (replica.role, replica.location.countries) == ("replica", ())
    assert "--with-run" in (replica.location.source or "")
    assert result.exit_code == 3


@pytest.mark.parametrize(("region", "code"), [("eu-west-1", 0), ("us-east-1", 1)])
def test_a_replica_of_which_the_last_scan_knows(tmp_path: Path, region: str, code: int) -> None:
    there = samples.result(samples.bucket("calls-copy", samples.copy("primary", region)))
    result = judged(tmp_path, plan(REPLICA), live=("runs/1.json", there))
    (_, replica) = result.resources[0].facts.copies
    assert (replica.location.code, replica.location.source) == (
        region,
        "where calls-copy is today",
    )
    assert result.exit_code == code


def test_something_else_of_that_name_proves_nothing(tmp_path: Path) -> None:
    table = replace(
        samples.bucket("calls-copy", samples.copy("primary", "eu-west-1")),
        id="arn:aws:dynamodb:eu-west-1:1:table/calls-copy",
        type="aws_dynamodb_table",
    )
    result = judged(tmp_path, plan(REPLICA), live=("runs/1.json", samples.result(table)))
    assert result.exit_code == 3


def test_against_today(tmp_path: Path) -> None:
    there = samples.result(
        samples.bucket("calls", samples.copy("primary", "eu-central-1")),
        samples.bucket("fax", samples.copy("primary", "eu-west-1")),
    )
    new = change("aws_s3_bucket.a", after={"bucket": "calls", "region": "us-east-1"})
    result = judged(tmp_path, plan(new), live=("runs/1.json", there))
    assert result.changes[0].before == (replace(FRANKFURT, basis="documented"),)
    assert changes.countries(result) == changes.Countries(("DE", "IE"), ("US",))
    assert result.run.today is not None
    assert result.run.today.countries == ("DE", "IE")


@pytest.mark.parametrize(("said", "verdict"), [(False, "unknown"), (True, "declared")])
def test_a_subnet_elsewhere_may_be_in_another_country(
    tmp_path: Path, said: bool, verdict: str
) -> None:
    server = change("aws_instance.a", after={"subnet_id": "subnet-1"})
    config = Config(plans=PlanSettings(plain_zones=said))
    result = judged(tmp_path, plan(server), config=config)
    assert result.verdict == verdict
    (copy,) = result.resources[0].facts.copies
    assert "plans.plain_zones" in (copy.location.source or "")


def test_the_place_that_another_rule_refers_to_is_not_taken(tmp_path: Path) -> None:
    rules = [
        {"status": "Enabled", "destination": [{"bucket": f"arn:aws:s3:::{name}"}]}
        for name in ("near", "far")
    ]
    document = plan(
        change("aws_s3_bucket.a", after={"replication_configuration": [{"rules": rules}]}),
        change("aws_s3_bucket.near", after={"bucket": "near"}),
    )
    (block, _) = document["configuration"]["root_module"]["resources"]
    written = [
        {"destination": [{"bucket": {"references": ["aws_s3_bucket.near.arn"]}}]},
        {"destination": [{"bucket": {"constant_value": "arn:aws:s3:::far"}}]},
    ]
    block["expressions"] = {"replication_configuration": [{"rules": written}]}
    result = judged(tmp_path, document)
    source = next(r for r in result.resources if r.id == "aws_s3_bucket.a")
    places = [(c.role, c.location.code) for c in source.facts.copies]
    assert places == [("primary", "eu-central-1"), ("replica", "eu-central-1"), ("replica", None)]


def test_an_action_that_runs_with_the_deploy_may_write_a_copy(tmp_path: Path) -> None:
    bucket = change("aws_s3_bucket.a", after={"bucket": "calls"})
    harmless = {"address": "action.aws_lambda_invoke.a", "type": "aws_lambda_invoke"}
    writes = {
        "address": "action.aws_dynamodb_create_backup.a",
        "type": "aws_dynamodb_create_backup",
        "provider_name": "registry.terraform.io/hashicorp/aws",
    }
    later = {"reason": "provider_config_unknown", "action_invocation": writes}
    calm = judged(tmp_path, plan(bucket, action_invocations=[harmless]))
    now = judged(tmp_path, plan(bucket, action_invocations=[harmless, writes]))
    put_off = judged(tmp_path, plan(bucket, deferred_action_invocations=[later]))
    gap = covered(
        "aws_dynamodb_create_backup",
        status="failed",
        detail="action.aws_dynamodb_create_backup.a: an action that runs with the deploy; what it"
        " writes is not evaluated",
    )
    assert (calm.verdict, calm.coverage) == ("conform", (covered("aws_s3_bucket"),))
    assert (now.verdict, now.coverage) == ("unknown", (gap, covered("aws_s3_bucket")))
    assert (put_off.verdict, put_off.coverage) == ("unknown", now.coverage)


@pytest.mark.parametrize(("days", "verdict"), [(0, "declared"), (-1, "unknown")])
def test_somebody_may_say_that_a_type_keeps_nothing(
    tmp_path: Path, days: int, verdict: str
) -> None:
    until = samples.AS_OF + timedelta(days=days)
    word = Exclusion(reason="alarms only", by="CTO", until=until)
    rule = ExcludeRule(matcher=Matcher(type="aws_quantum_*"), exclusion=word)
    document = plan(change("aws_quantum_store.a"), change("aws_s3_bucket.a"))
    result = judged(tmp_path, document, config=Config(exclusions=(rule,)))
    assert result.verdict == verdict
    left = [r.id for r in figures.left_out(result, result.run.agreements)]
    assert left == (["aws_quantum_store.a"] if days == 0 else [])


@pytest.mark.parametrize("address", ["aws_quantum_store.a", "aws_s3_bucket.a"])
def test_a_plan_that_is_left_out_whole_rests_on_a_word(tmp_path: Path, address: str) -> None:
    word = Exclusion(reason="alarms only", by="CTO", until=samples.AS_OF)
    rule = ExcludeRule(matcher=Matcher(resource=address), exclusion=word)
    result = judged(tmp_path, plan(change(address)), config=Config(exclusions=(rule,)))
    assert (result.verdict, result.exit_code) == ("declared", 0)
