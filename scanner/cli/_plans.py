"""The files that `residency check` reads, and what is said of them on the command line."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scanner.cli._past import read_result
from scanner.cloud.problem import plain
from scanner.config.plans import provider_complaint, region_complaint
from scanner.places.resolve import resolve
from scanner.plans import NoPlanError, PlanError, Told
from scanner.plans import read as read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.config import Config
    from scanner.model import Result
    from scanner.plans import Stack

_SUFFIXES = {".json", ".yaml", ".yml", ".template"}
_SKIPPED = {"node_modules", "__pycache__", "venv"}
_ASSEMBLY = "manifest.json"
_RUNS = "runs"


def read(paths: Iterable[str], told: Told) -> tuple[list[Stack], list[str]]:
    """Read all files; of a folder, those that are plans or templates, and the names of the rest.

    Raises `ExceptionGroup` of all that is wrong, and `UsageError` where nothing is left to read.
    """
    stacks: list[Stack] = []
    others: list[str] = []
    wrong: list[PlanError] = []
    seen: dict[str, bool] = {}
    for path, named in _files(paths):
        seen[path] = seen.get(path, False) or named
    for path, named in seen.items():
        try:
            stacks += read_file(path, told)
        except NoPlanError as error:
            # Whoever names a file means it; in a folder other things may lie around.
            if named:
                wrong.append(error)
            others.append(path)
        except PlanError as error:
            wrong.append(error)
    if wrong:
        message = "files that cannot be read"
        raise ExceptionGroup(message, wrong)
    if not stacks:
        message = f"there is no plan or template in {', '.join(paths)}"
        raise click.UsageError(message)
    names = [stack.file for stack in stacks]
    for name in names:
        if names.count(name) > 1:
            message = f"{name} is named twice"
            raise click.UsageError(message)
    _check_parameters(told.parameters, {name for stack in stacks for name in stack.parameters})
    return stacks, others


def told(options: dict[str, Any], config: Config) -> Told:
    """Return what the options say, and for the rest the configuration. Raises `UsageError`."""
    providers = dict(config.plans.provider_region)
    for name, code in _pairs(options["provider_region"], "--provider-region", "aws=eu-west-1"):
        if complaint := provider_complaint(name, code):
            message = f"--provider-region {name}: {complaint}"
            raise click.UsageError(message)
        providers[name] = code
    for code in options["region"]:
        if complaint := region_complaint("aws", code):
            message = f"--region {complaint}"
            raise click.UsageError(message)
        if resolve("aws", code).kind != "region":
            # Nothing can be deployed to it, and what templates say of regions would not apply.
            message = f"--region {code} is in a region, and none itself"
            raise click.UsageError(message)
    return Told(
        providers=providers,
        regions=tuple(dict.fromkeys(options["region"])) or config.plans.regions,
        regions_by="--region" if options["region"] else "plans.regions in residency.toml:",
        parameters=dict(_pairs(options["parameter"], "--parameter", "Stage=production")),
    )


def live(name: str | None, config: Config) -> tuple[str, Result] | None:
    """Return the result of a scan, and its file's name. Raises `UsageError`."""
    if name is None:
        return None
    store = _store(name, config)
    if store:
        return _kept(store)
    path = Path((config.plans.runs or _RUNS) if name == "latest" else name)
    if path.is_file():
        result = read_result(path)
        if result.run.plans:
            message = f"{path} is the result of a check; --with-run takes that of a scan"
            raise click.UsageError(message)
        return str(path), result
    if not path.is_dir():
        hint = " (plans.runs in residency.toml says where they are)" if name == "latest" else ""
        message = f"--with-run: there is no {path}{hint}"
        raise click.UsageError(message)
    found = [(str(p), read_result(p)) for p in sorted(path.glob("*.json"))]
    scans = [(p, result) for p, result in found if not result.run.plans]
    if not scans:
        message = f"--with-run: {path} holds no result of a scan"
        raise click.UsageError(message)
    return max(scans, key=lambda pair: pair[1].run.finished)


def _check_parameters(told: Iterable[str], known: set[str]) -> None:
    """Refuse a parameter that no template has: what it was to settle would stay as it is."""
    for name in told:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            meant = f" (did you mean {plain(near[0])}?)" if near else ""
            message = f"--parameter {plain(name)}: no template has a parameter of that name{meant}"
            raise click.UsageError(message)


def _store(name: str, config: Config) -> str | None:
    """Return the address of the store of evidence that is meant, if one is."""
    if name.startswith(("s3://", "gs://")):
        return name
    if name == "latest":
        return None if config.plans.runs else config.evidence.store
    return name if (Path(name) / "runs").is_dir() else None


def _kept(address: str) -> tuple[str, Result]:
    from scanner.evidence import load, open_store, runs

    store = open_store(address)
    scans = [run for run in runs(store) if not run.manifest.plans]
    if not scans:
        message = f"--with-run: {address} holds no run of a scan"
        raise click.UsageError(message)
    newest = max(scans, key=lambda run: run.manifest.finished)
    _, result = load(store, newest.id)
    return f"{address}: {newest.id.name}", result


def _files(paths: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Yield each file, and whether it was named; a folder of CDK stands for its manifest."""
    for name in dict.fromkeys(str(Path(path)) for path in paths):
        folder = Path(name)
        if name == "-" or not folder.is_dir():
            yield name, True
        elif (folder / _ASSEMBLY).is_file():
            yield str(folder / _ASSEMBLY), True
        else:
            yield from ((str(path), False) for path in _below(folder))


def _below(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name in _SKIPPED:
            continue
        if path.is_dir() and not path.is_symlink():
            manifest = path / _ASSEMBLY
            yield from [manifest] if manifest.is_file() else _below(path)
        elif path.suffix.lower() in _SUFFIXES and path.is_file():
            yield path


def _pairs(texts: Iterable[str], option: str, example: str) -> Iterator[tuple[str, str]]:
    for text in texts:
        name, equals, value = text.partition("=")
        if not (name and equals and value):
            message = f"{option} takes a name and a value, such as {example}"
            raise click.UsageError(message)
        yield name, value
