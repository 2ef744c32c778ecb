"""Plans of Terraform and OpenTofu: `terraform show -json PLANFILE`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.plans.terraform.read import read as read_plan

if TYPE_CHECKING:
    from scanner.plans.source import Source
    from scanner.plans.stack import Stack
    from scanner.plans.told import Told

_MARKS = {"resource_changes", "planned_values"}


def recognises(source: Source) -> bool:
    """Say whether this is a plan; a state has a `format_version` too."""
    return "format_version" in source.keys and bool(_MARKS & source.keys)


def read(source: Source, told: Told) -> list[Stack]:
    """Read the one stack of a plan."""
    return [read_plan(source.file, source.text, source.digest, told.providers)]
