"""The parts of a preview's JSON that are read. Settings stay undecoded until somebody asks."""

from __future__ import annotations

from typing import Any

from msgspec import Raw, Struct, field


class State(Struct, rename="camel"):
    """A resource before or after a step. `custom` is false for components, which only group.

    `id` is the provider's, once it exists; `external` is what is only read.
    """

    urn: str = ""
    type: str = ""
    custom: bool = True
    external: bool = False
    id: Any = None
    inputs: Raw = field(default_factory=Raw)
    outputs: Raw = field(default_factory=Raw)
    provider: str = ""
    property_dependencies: dict[str, tuple[str, ...] | None] | None = None
    retain_on_delete: bool = False


class Step(Struct, rename="camel"):
    """One operation. A state is left out where Pulumi could not write it."""

    op: str
    urn: str
    provider: str = ""
    old_state: State | None = None
    new_state: State | None = None


class Diagnostic(Struct):
    """A message of the program or a provider. What it says may hold secrets, and is not read."""

    severity: Any = None


class Preview(Struct, rename="camel"):
    """A preview. Secrets in it are blinded."""

    config: dict[str, Any] | None = None
    steps: tuple[Step, ...] | None = None
    change_summary: dict[str, int] | None = None
    maybe_corrupt: bool = False
    diagnostics: tuple[Diagnostic, ...] | None = None
