"""Whether what a collector reads is there in the answers of its calls, by the SDK's own model."""

from __future__ import annotations

import ast
import inspect
from typing import TYPE_CHECKING, Any

import jmespath

from scanner.cloud.aws.fields import Word
from scanner.cloud.aws.listed import Listed
from tests.collectors.aws_replay import service_model

if TYPE_CHECKING:
    from collections.abc import Iterator

_GIVEN = {"_region", "_account"}


class NoFieldError(Exception):
    """A field that the model does not have."""


def unknown_fields(collector: Any) -> list[str]:
    """Name what the collector reads and no answer has; empty if all is in the model."""
    if isinstance(collector, Listed):
        return sorted(set(_of_form(collector)))
    return sorted(keys_read(inspect.getsource(collector)) - members(collector))


def keys_read(source: str) -> set[str]:
    """Keys that code looks up, but for those of mappings that it makes itself."""
    tree = ast.parse(source)
    made = {
        key.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant)
    }
    read = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
            read.add(node.slice.value)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            first = node.args[0] if node.args else None
            if node.func.attr == "get" and isinstance(first, ast.Constant):
                read.add(first.value)
    return {key for key in read - made if isinstance(key, str)}


def members(collector: Any) -> set[str]:
    """Fields of the answers of all calls that a collector may make."""
    found: set[str] = set()
    for call in collector.CALLS:
        service, _, operation = call.rpartition(":")
        model = service_model(service or collector.SERVICE).operation_model(operation)
        _collect(model.output_shape, found, set())
    return found


def _collect(shape: Any, found: set[str], seen: set[str]) -> None:
    if shape is None or shape.name in seen:
        return
    seen.add(shape.name)
    if shape.type_name == "structure":
        found |= set(shape.members)
        for member in shape.members.values():
            _collect(member, found, seen)
    elif shape.type_name == "list":
        _collect(shape.member, found, seen)
    elif shape.type_name == "map":
        found |= set(getattr(shape.key, "enum", []))
        _collect(shape.value, found, seen)


def _of_form(listed: Listed) -> Iterator[str]:
    listing = _output(listed, listed.lists.call)
    item = _at(listing, jmespath.compile(listed.lists.key).parsed).member
    known: dict[str, Any] = {}
    for name, detail in listed.details.items():
        yield from _wrong([*detail.asks.values(), detail.when], item, known)
        answer = _output(listed, detail.call)
        yield from _wrong([detail.must, detail.under, detail.lists], answer, {})
        part = detail.lists or detail.under
        known[name] = _at(answer, jmespath.compile(part).parsed) if part else answer
    if policy := listed.policy:
        yield from _wrong([policy.text], known[policy.detail] if policy.detail else item, known)
    # An encryption that is a text is the fact itself and no field.
    said = listed.encryption if isinstance(listed.encryption, Word) else None
    arn = None if "{" in listed.arn else listed.arn
    facts: list[Any] = [
        listed.name,
        listed.tags,
        listed.where,
        listed.shares,
        listed.public,
        said,
        arn,
    ]
    yield from _wrong(facts, item, known)
    for kept in listed.copies:
        where, here = item, known
        if kept.each:
            yield from _wrong([kept.each], item, known)
            where, here = _at(item, jmespath.compile(kept.each).parsed, known).member, {}
        places = [kept.when, kept.at, kept.arn, kept.bucket, kept.owner]
        facts = [kept.key, kept.days, kept.encrypted, kept.of, kept.made]
        yield from _wrong([*places, *facts], where, here)


def _output(listed: Listed, call: str) -> Any:
    service, _, operation = call.rpartition(":")
    return service_model(service or listed.service).operation_model(operation).output_shape


def _wrong(expressions: list[Any], shape: Any, known: dict[str, Any]) -> Iterator[str]:
    for expression in expressions:
        said = expression.field if isinstance(expression, Word) else expression
        try:
            if isinstance(said, str):
                _at(shape, jmespath.compile(said).parsed, known)
        except NoFieldError as error:
            yield f"{said}: {error}"


def _at(shape: Any, node: Any, known: dict[str, Any] | None = None) -> Any:
    """Follow an expression through the model; what it comes to is a shape, or `None`."""
    kind, children = node["type"], node["children"]
    if kind == "field":
        return _field(shape, node["value"], known or {})
    if kind in {"subexpression", "index_expression", "pipe"}:
        for child in children:
            shape, known = _at(shape, child, known), None
        return shape
    if kind in {"projection", "filter_projection", "value_projection"}:
        return _projected(_at(shape, children[0], known), children[1:])
    if kind == "flatten":
        found = _at(shape, children[0], known)
        inner = getattr(getattr(found, "member", None), "member", None)
        return found if inner is None else _List(inner)
    if kind == "index" and shape is not None:
        return shape.member
    for child in children:
        _at(shape, child, known)
    # What is left compares, joins or stands for itself.
    return shape if kind in {"identity", "current", "slice"} else None


def _projected(shape: Any, parts: list[Any]) -> _List:
    # A projection is a list again, of whatever stands in each of its items.
    item = shape if shape is None else getattr(shape, "member", None) or shape.value
    parts_at = [_at(item, part) for part in parts]
    return _List(parts_at[0])


class _List:
    def __init__(self, member: Any) -> None:
        self.member = member


def _field(shape: Any, name: str, known: dict[str, Any]) -> Any:
    if name in known:
        return known[name]
    if name in _GIVEN or (name == "value" and shape.type_name == "string"):
        return None
    if getattr(shape, "type_name", "") == "map":
        return shape.value
    members = getattr(shape, "members", {})
    if name not in members:
        raise NoFieldError(f"{getattr(shape, 'name', shape)} has no {name}")
    return members[name]
