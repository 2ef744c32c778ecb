"""From a plan's JSON to a `Stack`."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from scanner.plans.problem import PlanError
from scanner.plans.stack import Stack, without_index
from scanner.plans.terraform.document import ActionInvocation, Plan, ResourceChange
from scanner.plans.terraform.identity import CLOUDS
from scanner.plans.terraform.objects import TerraformThing, action
from scanner.plans.terraform.providers import Providers
from scanner.plans.terraform.region import Regions
from scanner.plans.terraform.scope import Scope
from scanner.plans.thing import Gap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scanner.plans.thing import Action

_MAJOR = {"0", "1"}
_UNSAFE = re.compile(r"[^0-9A-Za-z.+_-]")
_ANEW = "Write it anew: terraform show -json PLANFILE > plan.json"
_LEFT = ("create", "forget")


def read(file: str, text: bytes, digest: str, told: Mapping[str, str]) -> Stack:
    """Read a plan. Raises `PlanError`."""
    try:
        plan = msgspec.json.decode(text, type=Plan)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise PlanError(file, f"no whole plan: {error}", _ANEW) from error
    major = plan.format_version.partition(".")[0]
    if major not in _MAJOR:
        version = _UNSAFE.sub("?", plan.format_version)[:20]
        hint = "This version of residency reads 0.1, 0.2 and 1.x."
        raise PlanError(file, f"format_version {version} of plans is not known", hint)
    if plan.resource_changes is None and _holds_resources(plan):
        # Values without actions: what is removed is not there, and what was is not told.
        raise PlanError(file, "no whole plan: it has no resource_changes", _ANEW)
    version = _UNSAFE.sub("?", plan.terraform_version or "")[:20]
    things = _Reading(plan, told).things
    return Stack(
        file=file,
        format=f"Terraform plan ({version})" if version else "Terraform plan",
        digest=digest,
        things=[thing for thing in things if thing.action != "delete"],
        gone=[thing for thing in things if thing.action == "delete"],
        gaps=tuple(_gaps(plan)),
    )


class _Reading:
    def __init__(self, plan: Plan, told: Mapping[str, str]) -> None:
        scope = Scope(plan.configuration, plan.variables)
        providers = Providers(scope, plan.terraform_version, told)
        regions = Regions(scope, providers, self.at)
        self.things = [
            TerraformThing(change, scope, regions, word)
            for change in plan.resource_changes or ()
            for word in _words(change)
        ]

    def at(self, address: str) -> list[TerraformThing]:
        """Return what will be at an address, whatever its index."""
        gone: set[Action] = {"delete", "forget", "leave"}
        found = self._by_block.get(without_index(address), ())
        return [thing for thing in found if thing.action not in gone]

    @cached_property
    def _by_block(self) -> dict[str, list[TerraformThing]]:
        found: defaultdict[str, list[TerraformThing]] = defaultdict(list)
        for thing in self.things:
            found[without_index(thing.address)].append(thing)
        return found


def _words(change: ResourceChange) -> Iterator[Action]:
    if change.mode != "managed":
        return
    word = action(change)
    if word is not None:
        yield word
        if change.change.actions == _LEFT:
            # The new one is made, and the old one stays there without anybody who manages it.
            yield "forget"


def _gaps(plan: Plan) -> Iterator[Gap]:
    if plan.errored:
        yield Gap(type="*", why="the plan ended with an error and is not whole")
    elif plan.complete is False and not plan.deferred_changes:
        yield Gap(type="*", why="the plan says that it is not complete")
    for change in plan.resource_changes or ():
        if (
            change.mode == "managed"
            and action(change) is None
            and change.change.actions != ("read",)
        ):
            words = ", ".join(_UNSAFE.sub("?", word)[:20] for word in change.change.actions[:3])
            yield _gap(change, f"what becomes of it is not known ({words or 'no action'})")
    for deferred in plan.deferred_changes:
        change = deferred.resource_change
        if change.mode == "managed":
            reason = _UNSAFE.sub("?", deferred.reason)[:40]
            yield _gap(change, f"put off to a later plan ({reason})")
    later = (deferred.action_invocation for deferred in plan.deferred_action_invocations or ())
    for invoked in (*(plan.action_invocations or ()), *later):
        yield _gap(invoked, "an action that runs with the deploy; what it writes is not evaluated")


def _gap(change: ResourceChange | ActionInvocation, why: str) -> Gap:
    name = change.provider_name.rsplit("/", 1)[-1]
    provider = CLOUDS.get(name, name or "*")
    return Gap(type=change.type, why=why, provider=provider, address=change.address)


def _holds_resources(plan: Plan) -> bool:
    """Say whether there is something to evaluate: no changes at all is a plan of nothing."""
    return b'"resources"' in bytes(plan.planned_values)
