"""Assemblies of CDK: `cdk.out/manifest.json`, with the templates that it names.

Source: aws/aws-cdk, cloud-assembly-schema (`ArtifactManifest.environment`, `missing`), cx-api
(`unknown-account`, `unknown-region`). Assets, which are code, are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from scanner.cloud.problem import plain
from scanner.plans.cloudformation.known import defaults
from scanner.plans.cloudformation.place import nowhere
from scanner.plans.cloudformation.place import said as told_regions
from scanner.plans.cloudformation.read import Deploy, contents, read_template
from scanner.plans.problem import PlanError
from scanner.plans.source import open_source
from scanner.plans.stack import Stack
from scanner.plans.thing import Gap, Where

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scanner.plans.source import Source
    from scanner.plans.told import Told

_STACK, _ASSEMBLY = "aws:cloudformation:stack", "cdk:cloud-assembly"
_MANIFEST = "manifest.json"
_UNKNOWN = {"unknown-account", "unknown-region"}
_DEEPEST = 5
_HINT = "Write it anew: cdk synth"


class _Artifact(Struct):
    type: str = ""
    environment: str = ""
    properties: dict[str, Any] = {}


class _Manifest(Struct):
    version: str
    artifacts: dict[str, _Artifact] = {}
    missing: tuple[Any, ...] | None = None


def recognises(source: Source) -> bool:
    """Say whether this is the manifest of an assembly."""
    if not {"version", "artifacts"} <= source.keys:
        return False
    return b"aws:cloudformation:stack" in source.text or b"cdk:" in source.text


def read(source: Source, told: Told) -> list[Stack]:
    """Read each stack of an assembly, and of those in it."""
    stacks = list(_read(source, source.file, told, 0))
    if not stacks:
        raise PlanError(source.file, "names no stacks", _HINT)
    return stacks


def _read(source: Source, title: str, told: Told, depth: int) -> Iterator[Stack]:
    try:
        manifest = msgspec.json.decode(source.text, type=_Manifest)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise PlanError(source.file, f"no whole manifest of CDK: {error}", _HINT) from error
    if source.path is None:
        hint = "Name the file: cdk.out/manifest.json"
        raise PlanError(source.file, "a manifest of CDK needs the files beside it", hint)
    gaps: tuple[Gap, ...] = ()
    if manifest.missing:
        why = "the assembly is not whole: it still looks things up in accounts; finish cdk synth"
        gaps = (Gap(type="*", why=why, provider="aws"),)
    for name, artifact in manifest.artifacts.items():
        if artifact.type == _STACK:
            yield from _stacks(source.path, (title, name), artifact, told, gaps)
        elif artifact.type == _ASSEMBLY:
            if depth >= _DEEPEST:
                raise PlanError(source.file, "has too many assemblies in assemblies", _HINT)
            folder = _text(artifact, "directoryName", source.file, name)
            below = _beside(source.path, f"{folder}/{_MANIFEST}", name)
            yield from _read(below, f"{title}: {folder}", told, depth + 1)


def _stacks(
    path: Path, title: tuple[str, str], artifact: _Artifact, told: Told, gaps: tuple[Gap, ...]
) -> Iterator[Stack]:
    file, name = title
    template = _beside(path, _text(artifact, "templateFile", str(path), name), name)
    parsed = read_template(template)
    given = artifact.properties.get("parameters")
    parameters = {**(given if isinstance(given, dict) else {}), **told.parameters}
    account, places = _environment(artifact.environment, told)
    for where in places:
        deploy = Deploy(
            file=template.file,
            path=template.path,
            where=where,
            parameters=parameters,
            account=account,
            above=(template.path.resolve(),) if template.path else (),
        )
        found = contents(parsed, deploy)
        more = f" ({where.code})" if len(places) > 1 else ""
        yield Stack(
            file=f"{file}: {plain(name, 100)}{more}",
            format="CDK assembly" + defaults(parsed, parameters),
            digest=template.digest,
            things=found.things,
            gaps=(*gaps, *found.gaps),
            parameters=tuple(parsed.parameters),
        )


def _environment(said: str, told: Told) -> tuple[str | None, list[Where]]:
    account, _, region = said.removeprefix("aws://").partition("/")
    own = account if account.isdecimal() else None
    if region and region not in _UNKNOWN:
        why = f"the assembly is for {plain(said, 80)}"
        return own, [Where(code=region, step="template", why=why)]
    if told.regions:
        return own, told_regions(told)
    return own, [nowhere("the stack is for any region")]


def _text(artifact: _Artifact, name: str, file: str, of: str) -> str:
    found = artifact.properties.get(name)
    if not isinstance(found, str) or not found or "\0" in found:
        raise PlanError(file, f"artifact {plain(of, 100)} has no {name}", _HINT)
    return found


def _beside(path: Path, name: str, of: str) -> Source:
    file = path.parent / name
    if not file.is_file():
        message = f"artifact {plain(of, 100)} needs {plain(name, 100)}, which is not there"
        raise PlanError(str(path), message, _HINT)
    return open_source(str(file))
