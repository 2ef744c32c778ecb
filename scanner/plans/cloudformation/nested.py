"""Where the templates of nested stacks and stack sets are, and what those are told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from scanner.cloud.problem import plain
from scanner.plans.cloudformation.template import Template, parse
from scanner.plans.cloudformation.text import looks_like_template, tree
from scanner.plans.source import Source
from scanner.plans.thing import Where
from scanner.plans.unknown import Unknown, at

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_SETTINGS = ("TemplateURL", "Location")
# CDK writes beside a nested stack which file of the assembly its template is.
_ASSET = "aws:asset:path"


class NotTold(Exception):  # noqa: N818 - what a stack set leaves open is no error
    """What a stack set makes cannot be told; `str()` says why."""


def file_of(
    part: Mapping[str, Any], value: Callable[[Any], Any], beside: Path | None
) -> Path | None:
    """Return the file with the template of a nested stack; `None` if it is nowhere here."""
    if beside is None:
        return None
    metadata, properties = part.get("Metadata"), part.get("Properties") or {}
    named = [metadata.get(_ASSET)] if isinstance(metadata, dict) else []
    named += [value(properties[name]) for name in _SETTINGS if name in properties]
    for name in named:
        if isinstance(name, str) and name and "://" not in name and "\0" not in name:
            path = Path(beside.parent, name)
            try:
                if path.is_file():
                    return path.resolve()
            except OSError:
                # A name that no file can have is no file.
                return None
    return None


def is_template(source: Source) -> bool:
    """Say whether a file that a template names is one itself."""
    return looks_like_template(source)


def regions(values: Mapping[str, Any]) -> list[Where]:
    """Return the places that a stack set goes to. Raises `NotTold`."""
    found = list(at(values, "StackInstancesGroup.Regions"))
    if not found or any(not isinstance(code, str) for code in found):
        raise NotTold("which regions it goes to is not in the template")
    why = "the regions of its stack set name {}"
    return [
        Where(code=code, step="template", why=why.format(plain(code, 40)))
        for code in dict.fromkeys(found)
    ]


def inline(file: str, values: Mapping[str, Any]) -> Template:
    """Return the template that a stack set holds. Raises `NotTold`, `PlanError`."""
    body = values.get("TemplateBody")
    if not isinstance(body, str):
        raise NotTold("its template is not in this one; check it by itself too")
    source = Source(file, None, body.encode(errors="replace"))
    if not looks_like_template(source):
        raise NotTold("its template is no template that can be read")
    return parse(file, tree(source))


def parameters(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a stack set gives its stacks; what it gives some of them only is unknown."""
    found: dict[str, Any] = {}
    for said in values.get("Parameters") or ():
        name = said.get("ParameterKey") if isinstance(said, dict) else None
        if isinstance(name, str):
            found[name] = said.get("ParameterValue")
    for said in at(values, "StackInstancesGroup.ParameterOverrides"):
        name = said.get("ParameterKey") if isinstance(said, dict) else None
        if isinstance(name, str):
            found[name] = Unknown("not-resolved", written=True)
    return found
