"""Where a template goes: it names no region itself."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from scanner.cloud.problem import plain
from scanner.plans.problem import PlanError
from scanner.plans.thing import Where

if TYPE_CHECKING:
    from pathlib import Path

    from scanner.plans.told import Told

_SAM = "samconfig.toml"
_BUILT = (".aws-sam", "build")


def wheres(told: Told, path: Path | None, *, serverless: bool) -> list[Where]:
    """Return each place that a template is deployed to. Raises `PlanError` (samconfig.toml).

    What SAM is told beside the template counts where nobody says otherwise.
    """
    if told.regions:
        return [Where(code=code, step="told", why=f"--region {code}") for code in told.regions]
    code = _beside(path) if serverless and path else None
    if code:
        why = f"{_SAM} beside the template names {plain(code, 40)}"
        return [Where(code=code, step="told", why=why)]
    return [nowhere("a template names no region")]


def nowhere(why: str) -> Where:
    """Return no place, and how to tell it."""
    return Where(code=None, step="none", why=why, settle="say it: --region REGION")


def _beside(path: Path) -> str | None:
    folder = path.absolute().parent
    if folder.parts[-2:] == _BUILT:
        folder = folder.parent.parent
    file = folder / _SAM
    if not file.is_file():
        return None
    try:
        tree: Any = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        hint = "Correct it, or say the region: --region REGION"
        raise PlanError(str(file), f"no TOML: {error}", hint) from error
    for command in ("deploy", "global"):
        found = tree
        for name in ("default", command, "parameters", "region"):
            found = found.get(name) if isinstance(found, dict) else None
        if isinstance(found, str) and found:
            return found
    return None
