"""From a preview's JSON to a `Stack`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from scanner.cloud.problem import plain
from scanner.plans.problem import PlanError
from scanner.plans.pulumi.document import Preview, State, Step
from scanner.plans.pulumi.region import Regions
from scanner.plans.pulumi.settings import Settings, settings
from scanner.plans.pulumi.things import OLD, PulumiThing, decoded
from scanner.plans.pulumi.types import cloud
from scanner.plans.stack import Stack
from scanner.plans.thing import Gap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scanner.plans.thing import Action

# Operations by pkg/resource/deploy/step.go in pulumi/pulumi. Those on what is only read, or whose
# deletion was done before, leave nothing that this stack keeps.
_REMOVE = {"delete", "delete-replaced"}
_READ = {"read", "read-replacement", "discard", "discard-replaced", "remove-pending-replace"}
_REPLACE = {"replace", "create-replacement", "import-replacement"}
_ACTIONS: dict[str, Action] = {
    "import": "import",
    "create": "create",
    "update": "update",
    "same": "unchanged",
    "refresh": "unchanged",
}
_COUNTED = ("create", "update", "delete", "import", "replace")
_PROVIDER = "pulumi:providers:"


def read(file: str, text: bytes, digest: str, told: Mapping[str, str]) -> Stack:
    """Read a preview. Raises `PlanError`."""
    try:
        preview = msgspec.json.decode(text, type=Preview)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        hint = "Write it anew: pulumi preview --json --show-sames > preview.json"
        raise PlanError(file, f"no whole preview: {error}", hint) from error
    groups: dict[str, list[Step]] = {}
    for step in preview.steps or ():
        groups.setdefault(step.urn, []).append(step)
    regions = Regions(dict(_providers(groups)), preview.config or {}, told)
    things: list[PulumiThing] = []
    gone: list[PulumiThing] = []
    gaps = list(_gaps(preview))
    for urn, steps in groups.items():
        for made in _things(urn, steps, regions):
            if isinstance(made, Gap):
                gaps.append(made)
            else:
                (gone if made.action == "delete" else things).append(made)
    return Stack(
        file=file,
        format=_format(preview),
        digest=digest,
        things=things,
        gone=gone,
        gaps=tuple(gaps),
    )


def _things(urn: str, steps: list[Step], regions: Regions) -> Iterator[PulumiThing | Gap]:
    """Yield what becomes of one URN. A replacement may be several steps, or one."""
    made = [step for step in steps if step.op not in _REMOVE | _READ]
    new = next((step.new_state for step in reversed(made) if step.new_state), None)
    old = next((step.old_state for step in steps if step.old_state), None)
    if not _kept(urn, new or old):
        return
    if made and new:
        yield PulumiThing(urn, _action(made), (old, new), regions)
    elif any(step.op != "refresh" for step in made):
        # A refresh that finds nothing leaves nothing.
        yield _unread(urn)
    removed = next((step for step in steps if step.op in _REMOVE), None)
    replaced = any(step.op in _REPLACE for step in made)
    last = removed.old_state if removed else old if replaced else None
    if last is None:
        if removed:
            yield _unread(urn)
        return
    address = urn + OLD if made else urn
    if last.retain_on_delete:
        yield PulumiThing(address, "forget", (last, None), regions)
    elif removed and not replaced:
        yield PulumiThing(address, "delete", (last, None), regions)


def _action(steps: list[Step]) -> Action:
    ops = {step.op for step in steps}
    if ops & _REPLACE:
        return "replace"
    action: Action = next((action for op, action in _ACTIONS.items() if op in ops), "update")
    moved = any(s.old_state and s.old_state.urn not in {"", s.urn} for s in steps)
    return "move" if action == "unchanged" and moved else action


def _kept(urn: str, state: State | None) -> bool:
    type_ = state.type if state else _type(urn)
    own = state is None or (state.custom and not state.external)
    return own and not type_.startswith("pulumi:")


def _unread(urn: str) -> Gap:
    return Gap(
        type=_type(urn),
        why="its settings are not in the preview",
        provider=cloud(_type(urn).partition(":")[0]),
        address=urn,
    )


def _providers(groups: Mapping[str, list[Step]]) -> Iterator[tuple[str, Settings]]:
    for urn, steps in groups.items():
        if _type(urn).startswith(_PROVIDER):
            states = [step.new_state or step.old_state for step in steps]
            state = next((state for state in reversed(states) if state), None)
            if state:
                yield urn, settings(decoded(state.inputs), {}, state.property_dependencies or {})


def _gaps(preview: Preview) -> Iterator[Gap]:
    if preview.maybe_corrupt:
        yield Gap(type="*", why="Pulumi says that the state of this stack may be damaged")
    if any(d.severity == "error" for d in preview.diagnostics or ()):
        yield Gap(type="*", why="the preview ended with an error and is not whole")
    elif preview.change_summary is None:
        yield Gap(type="*", why="the preview has no summary of changes, so it may not be whole")
    counted = preview.change_summary or {}
    shown = Counter(step.op for step in preview.steps or ())
    hidden = counted.get("same", 0) - shown["same"]
    if hidden > 0:
        why = f"{hidden:,} unchanged resources are not in the preview; --show-sames shows them"
        yield Gap(type="*", why=why)
    for op in _COUNTED:
        missing = counted.get(op, 0) - shown[op]
        if missing > 0:
            yield Gap(type="*", why=f"{missing:,} steps ({op}) are counted and not in the preview")


def _format(preview: Preview) -> str:
    # urn:pulumi:STACK::PROJECT::TYPE::NAME
    parts = next((step.urn for step in preview.steps or ()), "").split("::")
    stack = parts[0].removeprefix("urn:pulumi:")
    named = len(parts) > 3 and stack  # noqa: PLR2004 - parts of a URN
    return f"Pulumi preview ({plain(f'{parts[1]}/{stack}', 60)})" if named else "Pulumi preview"


def _type(urn: str) -> str:
    # The third part is the type, after those of the components that it is in.
    parts = urn.split("::")
    return parts[2].rpartition("$")[2] if len(parts) > 2 else ""  # noqa: PLR2004
