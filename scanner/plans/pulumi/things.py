"""One resource of a preview: what becomes of it, its settings and its place."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import msgspec

from scanner.plans.pulumi import types
from scanner.plans.pulumi.region import stated
from scanner.plans.pulumi.settings import Settings, settings
from scanner.plans.terraform.identity import identity

if TYPE_CHECKING:
    from scanner.plans.pulumi.document import State
    from scanner.plans.pulumi.region import Regions
    from scanner.plans.thing import Action, Where

OLD = " (old)"
"""Stands after the address of what a replacement leaves behind: its URN is that of the new one."""

_GONE = {"delete", "forget"}
_AS_IT_IS = {"unchanged", "move"} | _GONE
_NEW = {"create", "replace"}
_IDENTITY = ("arn", "id", "selfLink", "availabilityZone", "bucketRegionalDomainName")


class PulumiThing:
    """A `Thing`; its settings are decoded when they are asked for."""

    def __init__(
        self,
        address: str,
        action: Action,
        states: tuple[State | None, State | None],
        regions: Regions,
    ) -> None:
        self._old, self._new = states
        self._regions = regions
        self.address = address
        self.action = action
        self.type = self._state.type
        self.kind = types.kind(self.type)
        self.provider = types.cloud(self.type.partition(":")[0])
        moved = self._old and self._new and self._old.urn not in {"", self._new.urn}
        self.previous = self._old.urn if self._old and moved else None

    @property
    def _state(self) -> State:
        state = self._old if self.action in _GONE else self._new or self._old
        if state is None:
            message = "a thing has a state"
            raise ValueError(message)
        return state

    @cached_property
    def values(self) -> Settings:
        """Settings after the deploy, or those of today for what is only left alone."""
        if self.action in _AS_IT_IS and self.before is not None:
            return self.before
        inputs = self._settings(self._state, decoded(self._state.inputs))
        if self._old is None or self.action in _NEW:
            return inputs
        # What the provider filled in stays; what the author took out does not.
        was = self._settings(self._old, decoded(self._old.inputs))
        filled = {
            name: value
            for name, value in self._settings(self._old, _outputs(self._old)).items()
            if name not in inputs and (name not in was or name in _IDENTITY)
        }
        return Settings({**filled, **inputs}, types.renamed(self.kind))

    @cached_property
    def before(self) -> Settings | None:
        """Settings today."""
        if self._old is None:
            return None
        return self._settings(self._old, {**decoded(self._old.inputs), **_outputs(self._old)})

    def refers(self, path: str) -> tuple[str, ...]:
        """Return the URNs of what the setting is made from; Pulumi tells it of whole settings."""
        inputs = Settings(decoded(self._state.inputs), types.renamed(self.kind))
        name = inputs.named(path.partition(".")[0])
        found = (self._state.property_dependencies or {}).get(name) if name else None
        return tuple(dict.fromkeys(found or ()))

    @cached_property
    def where(self) -> Where:
        """Where it will be."""
        return self._regions.planned(
            self.kind,
            self.type,
            self.values,
            self._state.provider,
            exists=self.action not in _NEW,
        )

    @cached_property
    def was(self) -> Where | None:
        """Where it is now. What is changed in place stays where it is."""
        if self.before is None:
            return None
        told = stated(self.kind, self.type, self.before) or identity(self.provider, self.before)
        return told or (None if self.action in {"replace", "delete"} else self.where)

    def _settings(self, state: State, values: dict[str, Any]) -> Settings:
        return settings(values, types.renamed(self.kind), state.property_dependencies or {})


def decoded(raw: msgspec.Raw) -> dict[str, Any]:
    """Return the settings in a part that was left undecoded; none if it holds none."""
    found = msgspec.json.decode(raw) if bytes(raw) else None
    return found if isinstance(found, dict) else {}


def _outputs(state: State) -> dict[str, Any]:
    found = {"id": state.id, **decoded(state.outputs)}
    # What is not known of a resource that exists says less than what was asked for.
    return {name: value for name, value in found.items() if value not in (None, "")}
