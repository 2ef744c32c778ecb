"""One object of a Terraform plan: what becomes of it, its settings and its place."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from scanner.plans.terraform import values
from scanner.plans.terraform.expressions import below, references_of
from scanner.plans.terraform.identity import CLOUDS, identity, stated
from scanner.plans.terraform.region import Planned

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scanner.plans.terraform.document import Block, ResourceChange
    from scanner.plans.terraform.region import Regions
    from scanner.plans.terraform.scope import Path, Scope
    from scanner.plans.thing import Action, Where

_WHOLE: dict[tuple[str, ...], Action] = {
    ("delete", "create"): "replace",
    ("create", "delete"): "replace",
    ("create", "forget"): "replace",
    ("delete",): "delete",
    ("forget",): "forget",
    ("create",): "create",
    ("update",): "update",
    ("no-op",): "unchanged",
}
_UNTOUCHED = {"forget", "leave", "delete"}


class TerraformThing:
    """A `Thing`; its values are decoded when they are asked for."""

    def __init__(
        self, change: ResourceChange, scope: Scope, regions: Regions, action: Action
    ) -> None:
        self._change = change
        self._scope = scope
        self._regions = regions
        self._name = change.provider_name.rsplit("/", 1)[-1]
        self.address = change.address
        self.type = self.kind = change.type
        self.provider = CLOUDS.get(self._name, self._name)
        self.previous = change.previous_address
        self.action = action

    @cached_property
    def _home(self) -> tuple[Path, Block | None]:
        return self._scope.block(self.address)

    @cached_property
    def values(self) -> Mapping[str, Any]:
        """Settings after the deploy, or those of today for what is only left alone."""
        if self.action in _UNTOUCHED:
            return self.before or {}
        path, block = self._home
        return values.after(self._change, block, self._scope, path)

    @cached_property
    def before(self) -> Mapping[str, Any] | None:
        """Settings today."""
        return values.before(self._change)

    def refers(self, path: str) -> tuple[str, ...]:
        """Addresses of what the author's expression at a setting is made from."""
        home, block = self._home
        written = _at(self._scope.written(block), path.split("."))
        return self._scope.trace([n for part in written for n in references_of(part)], home)

    @cached_property
    def where(self) -> Where:
        """Where it will be."""
        path, block = self._home
        exists = self.action not in {"create", "replace"}
        asked = Planned(self.type, self._name, self.values, self.before, block, path)
        return self._regions.planned(asked, exists=exists)

    @cached_property
    def was(self) -> Where | None:
        """Where it is now. What is changed in place stays where it is."""
        if self.before is None:
            return None
        told = stated(self.type, self.provider, self.before)
        told = told or identity(self.provider, self.before)
        return told or (None if self.action in {"replace", "delete"} else self.where)


def action(change: ResourceChange) -> Action | None:
    """Return what becomes of an object; `None` where the plan says what is not known here."""
    actions = change.change.actions
    found = _WHOLE.get(actions)
    if change.deposed is not None:
        return found if found in _UNTOUCHED else "leave"
    if found in {"update", "unchanged"} and change.change.importing is not None:
        return "import"
    if found == "unchanged" and change.previous_address:
        return "move"
    return found


def _at(written: Any, names: list[str]) -> Iterator[Any]:  # noqa: ANN401
    if isinstance(written, list):
        for part in written:
            yield from _at(part, names)
    elif not names:
        yield written
    elif written is not None:
        yield from _at(below(written, names[0]), names[1:])
