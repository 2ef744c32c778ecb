"""Previews of Pulumi: `pulumi preview --json --show-sames`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.plans.pulumi.read import read as read_preview

if TYPE_CHECKING:
    from scanner.plans.source import Source
    from scanner.plans.stack import Stack
    from scanner.plans.told import Told

_PARTS = {"config", "steps", "diagnostics", "duration", "changeSummary", "maybeCorrupt"}


def recognises(source: Source) -> bool:
    """Say whether this is a preview. Each part of one is left out where it is empty."""
    keys = source.keys
    return "changeSummary" in keys or ("steps" in keys and keys <= _PARTS)


def read(source: Source, told: Told) -> list[Stack]:
    """Read the one stack of a preview."""
    return [read_preview(source.file, source.text, source.digest, told.providers)]
