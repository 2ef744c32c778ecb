"""The sections of a template, with the form of each checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scanner.cloud.problem import plain
from scanner.plans.cloudformation.loops import LOOP
from scanner.plans.problem import PlanError

# Transforms that add nothing that stores, or that are read here. The one of secrets adds a function
# that rotates them, the one of CodeDeploy the turn from blue to green.
_KNOWN = (
    *("AWS::Serverless-2016-10-31", "AWS::LanguageExtensions", "AWS::CodeDeployBlueGreen"),
    *("AWS::SecretsManager-2020-07-23", "AWS::SecretsManager-2024-09-16"),
)
_HINT = "It must be a template of CloudFormation, whole and not turned into something else."

Section = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Template:
    """A template as its author wrote it. `macros` are transforms that only AWS can run."""

    parameters: Section
    mappings: Section
    conditions: Section
    resources: Section
    outputs: Section
    defaults: Section
    """SAM's `Globals`."""
    macros: tuple[str, ...]
    serverless: bool


def parse(file: str, tree: object) -> Template:
    """Check the form of a template. Raises `PlanError`."""
    if not isinstance(tree, dict):
        raise PlanError(file, "is no template: it is no mapping of sections", _HINT)
    sections = {
        name: _section(file, tree, name)
        for name in ("Parameters", "Mappings", "Conditions", "Resources", "Outputs", "Globals")
    }
    for section in ("Parameters", "Mappings", "Resources"):
        for name, part in sections[section].items():
            if not isinstance(part, dict) and not name.startswith(LOOP):
                what = f"{section}.{plain(name, 100)} is no mapping"
                raise PlanError(file, what, _HINT)
    resources = sections["Resources"]
    if not resources:
        raise PlanError(file, "names no resources", "A template needs at least one.")
    for name, part in resources.items():
        if not name.startswith("Fn::"):
            resource(file, name, part)
    found = tuple(_transforms(tree.get("Transform")))
    return Template(
        parameters=sections["Parameters"],
        mappings=sections["Mappings"],
        conditions=sections["Conditions"],
        resources=resources,
        outputs=sections["Outputs"],
        defaults=sections["Globals"],
        macros=tuple(name for name in found if name not in _KNOWN),
        serverless=any(name.startswith("AWS::Serverless") for name in found),
    )


def resource(file: str, name: str, part: object) -> None:
    """Check the form of one resource. Raises `PlanError`."""
    where = f"Resources.{plain(name, 100)}"
    if not isinstance(part, dict):
        raise PlanError(file, f"{where} is no mapping", _HINT)
    if not isinstance(part.get("Type"), str) or not part["Type"]:
        raise PlanError(file, f"{where} has no Type", _HINT)
    if not isinstance(part.get("Properties") or {}, dict):
        raise PlanError(file, f"{where}.Properties is no mapping", _HINT)


def _section(file: str, tree: dict[str, Any], name: str) -> dict[str, Any]:
    section = tree.get(name)
    if section is None:
        return {}
    if not isinstance(section, dict):
        raise PlanError(file, f"{name} is no mapping", _HINT)
    return section


def _transforms(said: object) -> list[str]:
    names = [part.get("Name") if isinstance(part, dict) else part for part in _listed(said)]
    return [name if isinstance(name, str) else "one without a name" for name in names]


def _listed(said: object) -> list[object]:
    return said if isinstance(said, list) else [] if said is None else [said]
