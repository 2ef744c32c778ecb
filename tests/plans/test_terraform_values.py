"""Settings of planned things: what is known, what is not, and what may not be shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from scanner import plans
from scanner.plans import Stack, Unknown
from scanner.plans.terraform.read import read

CASES = Path(__file__).parents[1] / "fixtures" / "plans" / "terraform"
FILLED_IN = Unknown(written=False)
NOT_SEEN = Unknown()


def _case(name: str) -> Stack:
    [stack] = plans.read(str(CASES / name / "plan.json"))
    return stack


@pytest.fixture(scope="module")
def values() -> dict[str, dict[str, Any]]:
    return {thing.address: dict(thing.values) for thing in _case("values").things}


def test_what_the_provider_fills_in_is_told_from_what_is_written(
    values: dict[str, dict[str, Any]],
) -> None:
    assert values["aws_db_instance.secret"] == {
        "arn": FILLED_IN,
        "availability_zone": FILLED_IN,
        "id": FILLED_IN,
        "identifier": FILLED_IN,
        "kms_key_id": Unknown(
            refers=("aws_kms_key.many",), written=True, what="aws_kms_key.many[1].arn"
        ),
        "password": Unknown("sensitive", written=True),
        "tags": None,
        "username": "admin",
    }


def test_a_sensitive_setting_that_is_not_set_is_not_hidden(
    values: dict[str, dict[str, Any]],
) -> None:
    assert values["aws_db_instance.unset"]["password"] is None


def test_each_block_of_a_set_gets_its_own_expressions(values: dict[str, dict[str, Any]]) -> None:
    # The plan sorts the blocks of a set, the configuration keeps them as they are written.
    assert values["aws_dynamodb_table.block"]["replica"] == [
        {
            "arn": FILLED_IN,
            "kms_key_arn": FILLED_IN,
            "point_in_time_recovery": None,
            "region_name": "eu-west-1",
        },
        {
            "arn": FILLED_IN,
            "kms_key_arn": Unknown(
                refers=("aws_kms_key.one",), written=True, what="aws_kms_key.one.arn"
            ),
            "point_in_time_recovery": None,
            "region_name": Unknown(
                refers=("terraform_data.place",), written=True, what="terraform_data.place.output"
            ),
        },
    ]


def test_a_dynamic_block_may_hold_anything(values: dict[str, dict[str, Any]]) -> None:
    # hashicorp/terraform#28346: no expression of a dynamic block is in a plan.
    left_open = {"arn": NOT_SEEN, "kms_key_arn": NOT_SEEN, "point_in_time_recovery": None}
    assert values["aws_dynamodb_table.dynamic_known"]["replica"] == [
        {**left_open, "region_name": "eu-west-1"},
        {**left_open, "region_name": "us-east-1"},
    ]
    assert values["aws_dynamodb_table.dynamic_unknown"]["replica"] == NOT_SEEN


def test_a_block_that_the_provider_fills_in_is_not_taken_for_a_dynamic_one(
    values: dict[str, dict[str, Any]],
) -> None:
    assert values["module.key.aws_s3_bucket.this"]["versioning"] == FILLED_IN


def test_without_configuration_nobody_knows_what_is_written() -> None:
    bucket = _case("without_configuration").things[0]
    assert bucket.values == {
        "bucket": "calls",
        "arn": NOT_SEEN,
        "id": NOT_SEEN,
        "region": NOT_SEEN,
    }
    assert bucket.refers("bucket") == ()


@pytest.mark.parametrize(
    ("address", "path", "refers"),
    [
        ("aws_db_instance.secret", "kms_key_id", ("aws_kms_key.many",)),
        ("aws_db_instance.provided", "kms_key_id", ("module.key.aws_kms_key.this",)),
        ("aws_db_instance.secret", "password", ()),
        ("aws_db_instance.secret", "nothing", ()),
        ("aws_dynamodb_table.block", "replica.kms_key_arn", ("aws_kms_key.one",)),
        ("aws_dynamodb_table.dynamic_known", "replica.kms_key_arn", ()),
        ("aws_sqs_queue.tags", "tags.later", ("terraform_data.place",)),
        ("module.bucket.aws_sqs_queue.through_variable", "kms_master_key_id", ("aws_kms_key.one",)),
        (
            "module.bucket.aws_sqs_queue.through_output",
            "kms_master_key_id",
            ("module.key.aws_kms_key.this",),
        ),
        ("module.bucket.aws_sqs_queue.through_local", "kms_master_key_id", ()),
        (
            "module.bucket.aws_s3_bucket_replication_configuration.this",
            "rule.destination.bucket",
            ("module.key.aws_s3_bucket.this",),
        ),
        (
            "module.bucket.aws_s3_bucket_replication_configuration.this",
            "bucket",
            ("module.bucket.aws_s3_bucket.this",),
        ),
    ],
)
def test_what_a_setting_refers_to(address: str, path: str, refers: tuple[str, ...]) -> None:
    stack = _case("values")
    [thing] = [thing for thing in stack.things if thing.address == address]
    assert thing.refers(path) == refers
    assert all(stack.at([found]) for found in refers)


@pytest.mark.parametrize(
    ("references", "refers"),
    [
        (["aws_kms_key.a.arn", "aws_kms_key.a"], ("aws_kms_key.a",)),
        (["aws_kms_key.a[0].arn", "aws_kms_key.a[0]", "aws_kms_key.a"], ("aws_kms_key.a",)),
        (["aws_kms_key.a", "each.key"], ("aws_kms_key.a",)),
        (["var.on", "aws_kms_key.a.arn", "aws_kms_key.a"], ("aws_kms_key.a",)),
        (["aws_kms_key.a.arn", "aws_kms_key.a", "local.other"], ()),
        (["data.aws_kms_key.b.arn", "data.aws_kms_key.b", "aws_kms_key.a.arn"], ()),
        (["module.gone.arn", "module.gone", "aws_kms_key.a.arn"], ()),
    ],
)
def test_what_may_come_from_elsewhere_refers_to_nothing(
    references: list[str], refers: tuple[str, ...]
) -> None:
    block = {"address": "aws_sqs_queue.q", "expressions": {"key": {"references": references}}}
    [queue] = _read({"key": True}, {"root_module": {"resources": [block]}}).things
    assert queue.refers("key") == refers
    assert queue.values["key"] == Unknown(refers=refers, written=True, what=references[0])


def test_a_function_of_constants_is_written() -> None:
    block = {"address": "aws_sqs_queue.q", "expressions": {"key": {}}}
    [queue] = _read({"key": True}, {"root_module": {"resources": [block]}}).things
    assert queue.values["key"] == Unknown(written=True)


def test_unknown_and_sensitive_parts_in_lists_and_blocks() -> None:
    change = {
        "actions": ["create"],
        "after": {
            "rule": [{"key": "k", "secret": "hunter2"}, {"key": "l", "secret": None}],
            "whole": [{"secret": "hunter2"}],
            "map": {"open": "x", "secret": "hunter2"},
            "list": ["a"],
            "gone": None,
        },
        "after_unknown": {
            "rule": [{"id": True}, {"id": True, "more": [{"id": True}]}],
            "list": [False, True],
            "none": False,
            "later": {"id": True},
        },
        "after_sensitive": {
            "rule": [{"secret": True}, {"secret": True}],
            "whole": True,
            "map": {"secret": True},
        },
    }
    [thing] = _of(change, None).things
    secret = Unknown("sensitive")
    assert thing.values == {
        "rule": [
            {"key": "k", "secret": secret, "id": NOT_SEEN},
            {"key": "l", "secret": None, "id": NOT_SEEN, "more": [{"id": NOT_SEEN}]},
        ],
        "whole": secret,
        "map": {"open": "x", "secret": secret},
        "list": ["a", NOT_SEEN],
        "gone": None,
        "later": {"id": NOT_SEEN},
    }


def test_what_is_there_today_hides_what_is_sensitive() -> None:
    before = {"name": "q", "policy": "hunter2", "rule": [{"token": "hunter2", "none": None}]}
    change = {
        "actions": ["forget"],
        "before": before,
        "before_sensitive": {"policy": True, "rule": [{"token": True, "none": True}]},
    }
    [thing] = _of(change, None).things
    secret = Unknown("sensitive")
    hidden = {"name": "q", "policy": secret, "rule": [{"token": secret, "none": None}]}
    assert (thing.before, thing.values) == (hidden, hidden)


@pytest.mark.parametrize(
    ("case", "secret"),
    [("values", "hunter2"), ("provider_by_variable", "sa-east-1"), ("expression", "hunter2")],
)
def test_no_secret_leaves_the_plan(case: str, secret: str) -> None:
    text = (CASES / case / "plan.json").read_text(encoding="utf-8")
    stack = _case(case)
    told = repr([(dict(t.values), t.before, t.where, t.was) for t in stack.things])
    assert secret in text
    assert secret not in told + repr(stack.gaps)


@pytest.mark.parametrize(
    ("type_", "setting"),
    [
        ("aws_rds_cluster", "availability_zones"),
        ("aws_secretsmanager_secret", "replica"),
        ("aws_elasticache_replication_group", "node_group_configuration"),
        ("aws_lb", "subnets"),
    ],
)
def test_a_list_that_the_provider_fills_in_is_not_taken_for_a_dynamic_block(
    type_: str, setting: str
) -> None:
    found = {"after_unknown": {setting: True}, "after_sensitive": {setting: []}}
    assert _filled_in(type_, {"after": {}, **found}) == {setting: FILLED_IN}
    assert _filled_in("aws_unheard_of", {"after": {}, **found}) == {setting: NOT_SEEN}


def test_a_block_in_a_block_is_filled_in_where_its_way_is_told() -> None:
    deeper = {"backup_configuration": True, "insights_config": True}
    change = {
        "after": {"settings": [{"tier": "small"}]},
        "after_unknown": {"settings": [deeper]},
        "after_sensitive": {"settings": [{name: [] for name in deeper}]},
    }
    expected = {"tier": "small", "backup_configuration": FILLED_IN, "insights_config": NOT_SEEN}
    assert _filled_in("google_sql_database_instance", change) == {"settings": [expected]}


@pytest.mark.parametrize(
    ("references", "refers"),
    [
        (["azurerm_storage_account.a.name"], ("azurerm_storage_account.a",)),
        (
            ["azurerm_storage_account.a.name", "data.azurerm_storage_account_sas.a.sas"],
            ("azurerm_storage_account.a",),
        ),
        (["azurerm_storage_account.a.name", "data.azurerm_client_config.c.id"], ()),
        # What was chosen is a secret.
        (["var.own", "azurerm_storage_account.a.name"], ()),
    ],
)
def test_what_a_secret_is_made_from(references: list[str], refers: tuple[str, ...]) -> None:
    change = {"after": {"url": "https://x"}, "after_sensitive": {"url": True}}
    written = {"url": {"references": references}}
    assert _filled_in("azurerm_x", change, written) == {
        "url": Unknown("sensitive", refers=refers, written=True)
    }


def _filled_in(
    type_: str, change: dict[str, Any], written: dict[str, Any] | None = None
) -> dict[str, Any]:
    address = f"{type_}.x"
    found = {"address": address, "type": type_, "change": {"actions": ["create"], **change}}
    blocks = [{"address": address, "expressions": written or {"settings": [{"tier": {}}]}}]
    plan = {
        "format_version": "1.2",
        "resource_changes": [found],
        "configuration": {"provider_config": {}, "root_module": {"resources": blocks}},
    }
    [thing] = read("plan.json", msgspec.json.encode(plan), "", {}).things
    return dict(thing.values)


def _read(unknown: dict[str, Any], configuration: dict[str, Any]) -> Stack:
    change = {"actions": ["create"], "after": {}, "after_unknown": unknown}
    return _of(change, {"provider_config": {}, **configuration})


def _of(change: dict[str, Any], configuration: dict[str, Any] | None) -> Stack:
    found = {"address": "aws_sqs_queue.q", "type": "aws_sqs_queue", "change": change}
    plan: dict[str, Any] = {"format_version": "1.2", "resource_changes": [found]}
    if configuration is not None:
        plan["configuration"] = configuration
    return read("plan.json", msgspec.json.encode(plan), "", {})


def test_references_that_go_round_in_circles_end() -> None:
    both = {"references": ["module.m.x", "module.m", "module.m.y", "module.m"]}
    back = {"expression": {"references": ["var.x", "var.y"]}}
    call = {
        "expressions": {"x": both, "y": both},
        "module": {"variables": {"x": {}, "y": {}}, "outputs": {"x": back, "y": back}},
    }
    block = {"address": "aws_sqs_queue.q", "expressions": {"key": both}}
    root = {"resources": [block], "module_calls": {"m": call}}
    [queue] = _read({"key": True}, {"root_module": root}).things
    assert queue.refers("key") == ()
