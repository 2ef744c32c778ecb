"""Change sets: `aws cloudformation describe-change-set --include-property-values`.

Source: CloudFormation API, DescribeChangeSet and ResourceChange. Its region is in its own ARN.
Settings are there only if they were asked for. What stays as it is stands in no change set.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from scanner.cloud.aws import arn as arns
from scanner.cloud.problem import plain
from scanner.plans.cloudformation.read import NESTED, SETS
from scanner.plans.cloudformation.strings import without_account
from scanner.plans.cloudformation.things import Planned
from scanner.plans.problem import PlanError
from scanner.plans.stack import Stack
from scanner.plans.thing import Gap, Thing, Where
from scanner.plans.unknown import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.plans.source import Source
    from scanner.plans.thing import Action
    from scanner.plans.told import Told

_COMMAND = "aws cloudformation describe-change-set --include-property-values"
_HINT = f"Describe it anew: {_COMMAND}"
_LATER, _DYNAMIC, _HIDDEN = "{{changeSet:", "{{resolve:", "****"
_ACTIONS: dict[str, Action] = {"Add": "create", "Import": "import"}
_STAYS = ("Retain", "Snapshot")
_DEEPEST = 100


class _Resource(Struct, rename="pascal"):
    logical_resource_id: str
    resource_type: str
    action: str
    physical_resource_id: str | None = None
    replacement: str | None = None
    policy_action: str | None = None
    before_context: str | None = None
    after_context: str | None = None


class _Change(Struct, rename="pascal"):
    type: str | None = None
    resource_change: _Resource | None = None


class _ChangeSet(Struct, rename="pascal"):
    change_set_id: str
    changes: tuple[_Change, ...]
    status: str | None = None
    status_reason: str | None = None
    next_token: str | None = None


def recognises(source: Source) -> bool:
    """Say whether this is a change set as it is described."""
    return {"ChangeSetId", "Changes"} <= source.keys


def read(source: Source, told: Told) -> list[Stack]:  # noqa: ARG001 - it tells its region itself
    """Read the one stack of a change set."""
    try:
        found = msgspec.json.decode(source.text, type=_ChangeSet)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise PlanError(source.file, f"no whole change set: {error}", _HINT) from error
    region = arns.region(found.change_set_id)
    if region is None:
        raise PlanError(source.file, "ChangeSetId is no ARN with a region", _HINT)
    where = Where(code=region, step="template", why=f"the ARN of the change set names {region}")
    reading = _Reading(source.file, where, arns.account(found.change_set_id))
    things: list[Thing] = []
    for change in found.changes:
        if change.resource_change is not None:
            things += reading.things(change.resource_change)
    return [
        Stack(
            file=source.file,
            format="CloudFormation change set",
            digest=source.digest,
            things=[thing for thing in things if thing.action != "delete"],
            gone=[thing for thing in things if thing.action == "delete"],
            gaps=(*_state(found), *reading.gaps.values()),
        )
    ]


class _Reading:
    def __init__(self, file: str, where: Where, account: str | None) -> None:
        self._file = file
        self._where = where
        self._account = account
        self.gaps: dict[str, Gap] = {}

    def things(self, change: _Resource) -> Iterator[Planned]:
        """Yield what comes of one change: the resource, and what is left of the one before."""
        address, type_ = change.logical_resource_id, change.resource_type
        before = self._settings(change, change.before_context)
        after = self._settings(change, change.after_context)
        exists = change.action != "Add"
        action = _action(change)
        if action in {"delete", "forget"}:
            after = before
        if after is None and action != "delete":
            why = f"its settings are not in the change set: {_COMMAND}"
            self.gaps.setdefault(type_, Gap(type=type_, why=why, provider="aws"))
        if type_ in NESTED or type_ == SETS:
            why = "the stacks in it have change sets of their own; check those too"
            gap = Gap(type="*", why=why, provider="aws", address=address)
            self.gaps.setdefault(f"{type_} {address}", gap)
        arn = change.physical_resource_id or ""
        known = {"arn": arn} if arns.is_arn(arn) and action != "replace" else {}
        now = None if not exists or action == "import" else {**(before or {}), **known}
        yield Planned(
            address=address,
            type=type_,
            values={**(after or {}), **known},
            where=self._where,
            action=action,
            before=now,
            was=self._where if exists else None,
        )
        if action == "replace" and (change.policy_action or "").endswith(_STAYS):
            yield Planned(
                address=f"{address} (replaced)",
                type=type_,
                values=before or {},
                where=self._where,
                action="forget",
                before=before or {},
                was=self._where,
            )

    def _settings(self, change: _Resource, context: str | None) -> dict[str, Any] | None:
        if not context:
            return None
        try:
            found = msgspec.json.decode(context, type=dict[str, Any])
            settings = self._value(found.get("Properties") or {})
        except (msgspec.DecodeError, RecursionError) as error:
            message = f"the settings of {plain(change.logical_resource_id, 100)} are not whole"
            raise PlanError(self._file, message, _HINT) from error
        return settings if isinstance(settings, dict) else None

    def _value(self, node: Any) -> Any:  # noqa: ANN401 - what JSON gives
        if isinstance(node, dict):
            return {name: self._value(part) for name, part in node.items()}
        if isinstance(node, list):
            return [self._value(part) for part in node]
        if not isinstance(node, str):
            return node
        if _DYNAMIC in node or node == _HIDDEN:
            return Unknown("sensitive", written=True)
        return Unknown(written=True) if _LATER in node else without_account(node, self._account)


def _action(change: _Resource) -> Action:
    if change.action == "Remove":
        return "forget" if (change.policy_action or "").endswith(_STAYS) else "delete"
    if change.action in _ACTIONS:
        return _ACTIONS[change.action]
    return "replace" if change.replacement == "True" else "update"


def _state(found: _ChangeSet) -> Iterator[Gap]:
    if found.next_token:
        why = "the change set has more pages, which are not in this file"
        yield Gap(type="*", why=why, provider="aws")
    if found.status == "FAILED" and not found.changes and _empty(found.status_reason):
        return
    if found.status not in {None, "CREATE_COMPLETE"}:
        why = f"the change set is not made ({plain(found.status or '', 40)})"
        yield Gap(type="*", why=why, provider="aws")


def _empty(reason: str | None) -> bool:
    said = reason or ""
    return "didn't contain changes" in said or "No updates are to be performed" in said
