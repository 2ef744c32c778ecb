"""Of the SDK's handlers none is left out that an operation which is called would have met."""

from __future__ import annotations

import copy
from typing import Any

import botocore.handlers
import botocore.session

from scanner.cloud.aws import events, models
from scanner.cloud.aws.account import Account
from scanner.cloud.limits import Limits

KINDS = sorted({spec[0].partition(".")[0] for spec in botocore.handlers.BUILTIN_HANDLERS})


def met(emitter: Any, name: str) -> list[object]:
    """The handlers of an event; those that are made anew for each session by their class."""
    known = emitter._emitter._handlers.prefix_search(emitter._alias_event_name(name))
    return [h if callable(getattr(h, "__get__", None)) else type(h) for h in known]


def test_what_is_called_meets_the_handlers_that_it_would_meet() -> None:
    whole = botocore.session.Session().get_component("event_emitter")
    account = Account(None, Limits(), reads=True)
    few = account._core.get_component("event_emitter")
    assert isinstance(few, events.Names)
    names = [
        f"{kind}.{prefix}.{operation}"
        for service, operations in models.operations().items()
        for prefix in {service, account._core.get_service_model(service).service_id.hyphenize()}
        for operation in operations
        for kind in KINDS
        if kind != "docs"
    ]
    names += [name for name in handled(whole) if name.count(".") < 2 and name[:4] != "docs"]
    names.append("getattr.signin.create_o_auth2_token")
    assert {n: met(few, n) for n in names} == {n: met(whole, n) for n in names}
    # And the others are gone, or nothing would be the cheaper for it.
    gone = handled(whole) - handled(few)
    assert {n for n in handled(whole) if n.startswith("docs.")} < gone
    assert {"before-call.rds.CopyDBSnapshot", "before-call.ec2.CopySnapshot"} < gone


def handled(emitter: Any) -> set[str]:
    """All names that something is registered for by itself."""
    found, todo = set(), [("", emitter._emitter._handlers._root)]
    while todo:
        name, node = todo.pop()
        if node["values"]:
            found.add(name)
        todo += [(f"{name}.{k}" if name else k, n) for k, n in node["children"].items()]
    return found


def test_a_copy_leaves_out_the_same_and_is_its_own() -> None:
    first = events.Names(events.Handlers(frozenset({"GetThing"})))
    heard: list[str] = []

    def hear(event_name: str, **_: object) -> None:
        heard.append(event_name)

    other = copy.copy(first)
    for name in ("docs.x", "before-call.x.GetThing", "before-call.x.PutThing", "before-call.y"):
        other.register(name, hear)
        first.emit(name)
        other.emit(name)
    assert heard == ["before-call.x.GetThing", "before-call.y"]
