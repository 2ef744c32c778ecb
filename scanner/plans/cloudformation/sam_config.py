"""What samconfig.toml says of a deploy, for each of its environments.

Source: SAM CLI, "AWS SAM CLI configuration file": `[environment.command.parameters]`, where the
command `global` goes for all. `parameter_overrides` is a text or a list of `Name=Value`, or of
`ParameterKey=Name,ParameterValue=Value`.
"""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from scanner.plans.problem import PlanError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = "samconfig.toml"
_BUILT = (".aws-sam", "build")
_PAIR = re.compile(r"(?:ParameterKey=)?([A-Za-z0-9]+)(?:=|,ParameterValue=)(.*)", re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class Environment:
    """One environment. `overrides` is `None` where parameters are given that cannot be read."""

    name: str
    region: str | None
    overrides: Mapping[str, str] | None = field(default_factory=dict)


def environments(template: Path) -> list[Environment]:
    """Read the file beside a template, if it is there, or beside what it was built from.

    Environments that say nothing of a deploy are left out. Raises `PlanError`.
    """
    folder = template.absolute().parent
    if folder.parts[-2:] == _BUILT:
        folder = folder.parent.parent
    file = folder / NAME
    if not file.is_file():
        return []
    try:
        tree: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        hint = "Correct it, or say the region: --region REGION"
        raise PlanError(str(file), f"no TOML: {error}", hint) from error
    return list(_environments(tree))


def _environments(tree: Mapping[str, Any]) -> Iterator[Environment]:
    for name, commands in tree.items():
        said = {**_parameters(commands, "global"), **_parameters(commands, "deploy")}
        region = said.get("region")
        if region or "parameter_overrides" in said:
            yield Environment(
                name=name,
                region=region if isinstance(region, str) and region else None,
                overrides=_overrides(said.get("parameter_overrides", "")),
            )


def _parameters(commands: Any, name: str) -> dict[str, Any]:  # noqa: ANN401 - what TOML gives
    found = commands
    for part in (name, "parameters"):
        found = found.get(part) if isinstance(found, dict) else None
    return found if isinstance(found, dict) else {}


def _overrides(said: Any) -> dict[str, str] | None:  # noqa: ANN401
    parts = said
    if isinstance(said, str):
        try:
            parts = shlex.split(said)
        except ValueError:
            return None
    if not isinstance(parts, list):
        return None
    found = [_PAIR.fullmatch(part) if isinstance(part, str) else None for part in parts]
    pairs = {match[1]: match[2] for match in found if match}
    return pairs if all(found) else None
