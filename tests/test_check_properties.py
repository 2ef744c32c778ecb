"""What must hold for any plan: order and names change no verdict, and less is never better."""

from __future__ import annotations

import copy
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scanner.check import Order, check
from scanner.config import Config
from scanner.engine.embedded import EmbeddedEngine
from scanner.plans import PlanError, read
from tests import samples
from tests.terraform_plan import AWS

if TYPE_CHECKING:
    from pathlib import Path

    from scanner.model import Result

SHARED_FOLDER = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=60,
    deadline=None,
)
TOLD_BESIDE = ("configuration", "variables", "terraform_version")
REGIONS = ("eu-central-1", "eu-west-1", "us-east-1", "eu-west-2", "ap-south-1")
PROVIDERS = {"aws": "eu-central-1", "aws.us": "us-east-1", "aws.var": "eu-west-1"}


@st.composite
def plans(draw: st.DrawFn, *, v6: bool | None = None) -> dict[str, Any]:
    """Give a plan that Terraform could have made, of buckets and tables in modules and not."""
    newer = draw(st.booleans()) if v6 is None else v6
    changes: list[dict[str, Any]] = []
    blocks: dict[str | None, list[dict[str, Any]]] = {}
    for n in range(draw(st.integers(1, 5))):
        type_ = draw(st.sampled_from(("aws_s3_bucket", "aws_dynamodb_table")))
        module = draw(st.sampled_from((None, "a", "b")))
        key = draw(st.sampled_from(sorted(PROVIDERS)))
        own = draw(st.none() | st.sampled_from(REGIONS)) if newer else None
        after: dict[str, Any] = {"name": f"n{n}", "bucket": f"n{n}"}
        written: dict[str, Any] = {"name": {"references": ["each.key", "each"]}}
        if newer:
            after["region"] = own or PROVIDERS[key]
        if own:
            written["region"] = {"constant_value": own}
        if type_ == "aws_dynamodb_table":
            places = draw(st.lists(st.sampled_from(REGIONS), max_size=2, unique=True))
            after["replica"] = [{"region_name": place} for place in places]
            written["replica"] = [{"region_name": {"constant_value": p}} for p in places]
        block = {"address": f"{type_}.r{n}", "provider_config_key": key, "expressions": written}
        blocks.setdefault(module, []).append(block)
        prefix = f"module.{module}." if module else ""
        changes.append(
            {
                "address": f'{prefix}{type_}.r{n}["k.{n}"]',
                "mode": "managed",
                "type": type_,
                "provider_name": AWS,
                "change": {
                    "actions": ["create"],
                    "before": None,
                    "after": after,
                    "after_unknown": {"arn": True, "id": True},
                },
            }
        )
    return {
        "format_version": "1.2",
        "terraform_version": "1.11.4",
        "variables": {"place": {"value": PROVIDERS["aws.var"]}},
        "resource_changes": changes,
        "configuration": {
            "provider_config": {
                "aws": provider(constant_value=PROVIDERS["aws"]),
                "aws.us": provider("us", constant_value=PROVIDERS["aws.us"]),
                "aws.var": provider("var", references=["var.place"]),
            },
            "root_module": {
                "resources": blocks.get(None, []),
                "module_calls": {
                    name: {"module": {"resources": blocks[name]}} for name in blocks if name
                },
                "variables": {"place": {}},
            },
        },
    }


def provider(alias: str | None = None, **region: Any) -> dict[str, Any]:
    named = {"alias": alias} if alias else {}
    return {"name": "aws", "full_name": AWS, "expressions": {"region": region}, **named}


def judged(folder: Path, document: dict[str, Any]) -> Result:
    path = folder / "plan.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    order = Order(
        stacks=read(str(path)),
        config=Config(),
        agreements=samples.load("core"),
        as_of=samples.AS_OF,
        keep_passes=True,
    )
    return check(order, EmbeddedEngine())


def answers(result: Result) -> list[tuple[str, ...]]:
    return sorted(
        (f.resource.id, f.rule, f.status, f.at.role or "", f.at.location or "")
        for f in result.findings
    )


def proven(result: Result) -> set[str]:
    """What is in its place: each resource of which no copy failed or is unknown."""
    doubtful = {f.resource.id for f in result.findings if f.at.role and f.status != "pass"}
    return {r.id for r in result.resources} - doubtful


@SHARED_FOLDER
@given(plans(), st.randoms(use_true_random=False))
def test_order_changes_nothing(tmp_path: Path, document: dict[str, Any], random: Any) -> None:
    shuffled = copy.deepcopy(document)
    random.shuffle(shuffled["resource_changes"])
    first, second = judged(tmp_path, document), judged(tmp_path, shuffled)
    assert answers(first) == answers(second)
    assert [c.verdict for c in first.clauses] == [c.verdict for c in second.clauses]


@SHARED_FOLDER
@given(plans())
def test_names_of_modules_change_nothing(tmp_path: Path, document: dict[str, Any]) -> None:
    text = json.dumps(document)
    renamed = json.loads(
        text.replace("module.a.", "module.zz.").replace('"a": {"module"', '"zz": {"module"')
    )
    first, second = judged(tmp_path, document), judged(tmp_path, renamed)
    back = sorted((id_.replace("module.zz.", "module.a."), *rest) for id_, *rest in answers(second))
    assert answers(first) == back


def nodes(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """All places in a tree, the root left out."""
    inner = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    return [p for key, part in inner for p in ((*path, key), *nodes(part, (*path, key)))]


def remove(document: Any, path: tuple[Any, ...]) -> None:
    for key in path[:-1]:
        document = document[key]
    if isinstance(document, dict):
        document.pop(path[-1], None)
    else:
        document[path[-1]] = None


@SHARED_FOLDER
@given(plans(), st.data())
def test_what_a_plan_does_not_tell_is_never_better(
    tmp_path: Path, document: dict[str, Any], data: st.DataObject
) -> None:
    """A value that is known only after the deploy, instead of what it will be."""
    before = judged(tmp_path, document)
    less = copy.deepcopy(document)
    for change in less["resource_changes"]:
        values = change["change"]["after"]
        names = data.draw(st.lists(st.sampled_from(sorted(values)), unique=True))
        for name in names:
            del values[name]
            change["change"]["after_unknown"][name] = True
    assert proven(judged(tmp_path, less)) <= proven(before)


@SHARED_FOLDER
@given(plans(), st.data())
def test_less_of_the_configuration_is_never_better(
    tmp_path: Path, document: dict[str, Any], data: st.DataObject
) -> None:
    before = judged(tmp_path, document)
    less = copy.deepcopy(document)
    parts = {name: less[name] for name in TOLD_BESIDE}
    for _ in range(data.draw(st.integers(1, 3))):
        found = nodes(parts)
        if found:
            remove(parts, data.draw(st.sampled_from(found)))
    less = {
        k: v
        for k, v in less.items()
        if k not in {"configuration", "variables", "terraform_version"}
    }
    less |= {k: v for k, v in parts.items() if v is not None}
    with suppress(PlanError):  # a clear refusal is no better answer
        assert proven(judged(tmp_path, less)) <= proven(before)
