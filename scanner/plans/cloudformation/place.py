"""Where a template goes: it names no region itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scanner.cloud.problem import plain
from scanner.plans.cloudformation.sam_config import NAME, environments
from scanner.plans.thing import Where
from scanner.plans.unknown import Unknown

if TYPE_CHECKING:
    from pathlib import Path

    from scanner.plans.cloudformation.sam_config import Environment
    from scanner.plans.cloudformation.template import Template
    from scanner.plans.told import Told


@dataclass(frozen=True, kw_only=True)
class Target:
    """One deploy of a template. `label` tells it from the others, and is empty for the only one."""

    where: Where
    parameters: Mapping[str, Any]
    label: str = ""


def targets(template: Template, told: Told, path: Path | None) -> list[Target]:
    """Return each deploy of a template. Raises `PlanError` (samconfig.toml).

    What SAM is told beside the template counts where nobody says otherwise, and all of its
    environments do: which of them is deployed is not known.
    """
    found = environments(path) if template.serverless and path else []
    if found and not told.regions:
        return [
            Target(
                where=_place(environment),
                parameters=_parameters(template, told, environment),
                label=plain(environment.name, 40) if len(found) > 1 else "",
            )
            for environment in found
        ]
    named = {plain(e.name, 40): _parameters(template, told, e) for e in found}
    if all(parameters == next(iter(named.values())) for parameters in named.values()):
        # Where somebody says the region, environments that differ in nothing else are one.
        named = {"": next(iter(named.values()), told.parameters)}
    places = said(told) or [nowhere("a template names no region")]
    return [
        Target(
            where=where,
            parameters=parameters,
            label=", ".join(filter(None, (name, where.code if len(places) > 1 else None))),
        )
        for name, parameters in named.items()
        for where in places
    ]


def said(told: Told) -> list[Where]:
    """Return the regions that somebody said, on the command line or in residency.toml."""
    return [Where(code=c, step="told", why=f"{told.regions_by} {c}") for c in told.regions]


def nowhere(why: str) -> Where:
    """Return no place, and how to tell it."""
    return Where(code=None, step="none", why=why, settle="say it: --region REGION")


def _place(environment: Environment) -> Where:
    of = "" if environment.name == "default" else f" for {plain(environment.name, 40)}"
    code = environment.region
    if code is None:
        return nowhere(f"{NAME} beside the template names no region{of}")
    why = f"{NAME} beside the template names {plain(code, 40)}{of}"
    return Where(code=code, step="told", why=why)


def _parameters(
    template: Template, told: Told, environment: Environment | None
) -> Mapping[str, Any]:
    if environment is None:
        return told.parameters
    if environment.overrides is None:
        left = (name for name in template.parameters if name not in told.parameters)
        unread = {
            name: Unknown(
                "not-resolved",
                written=True,
                what=f"${{{name}}}",
                settle=f"--parameter {plain(name, 60)}=VALUE",
            )
            for name in left
        }
        return {**unread, **told.parameters}
    return {**environment.overrides, **told.parameters}
