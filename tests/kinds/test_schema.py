"""Every setting that a kind names is one that the provider has."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from scanner import kinds
from scanner.kinds.distribution import Distribution
from scanner.kinds.network import InNetwork
from scanner.kinds.tunnel import Tunnel
from tests.kinds.things import about

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.kind import Kept, Kind

FIXTURES = Path(__file__).parent.parent / "fixtures" / "kinds"
# Settings of earlier versions of a provider, which plans that were made with those have.
EARLIER = {
    "azurerm_redis_cache": {"enable_non_ssl_port"},
    "azurerm_storage_account": {"enable_https_traffic_only"},
    "google_sql_database_instance": {"settings.ip_configuration.require_ssl"},
}
# What providers work out by themselves, which the bindings that the trees are from leave out.
COMPUTED = {"arn", "effective_labels", "id", "self_link", "tags_all", "uuid"}


class Extract(msgspec.Struct):
    """The trees of settings of the types of one provider that have a kind."""

    provider: str
    version: str
    source: str
    types: dict[str, dict[str, Any]]


EXTRACTS = {
    extract.provider: extract
    for file in sorted(FIXTURES.glob("*.json"))
    if file.stem != "cloudformation"
    for extract in [msgspec.json.decode(file.read_bytes(), type=Extract)]
}
TREES = {type_: tree for extract in EXTRACTS.values() for type_, tree in extract.types.items()}


@pytest.mark.parametrize("provider", EXTRACTS)
def test_the_extract_is_of_all_kinds_and_of_no_other_types(provider: str) -> None:
    folder = Path(kinds.__file__).parent / "terraform"
    own = {file.stem for file in folder.glob(f"{provider}_*.py")}
    assert set(EXTRACTS[provider].types) == own
    assert EXTRACTS[provider].version
    assert EXTRACTS[provider].source


def test_every_setting_that_a_kind_names_is_there() -> None:
    missing = {}
    for type_, tree in TREES.items():
        with about(type_):
            kind = kinds.find(type_)
            assert kind is not None
            missing[type_] = {path for path in _paths(kind) if not _has(tree, path)}
    assert {type_: paths for type_, paths in missing.items() if paths} == EARLIER
    assert len(missing) == sum(len(extract.types) for extract in EXTRACTS.values())


def test_tags_are_read_where_there_are_any() -> None:
    for type_, tree in TREES.items():
        with about(type_):
            kind = kinds.find(type_)
            assert kind is not None
            if {"tags", "labels"} & set(tree):
                assert not kind.tags or any(path in tree for path in kind.tags)


def _has(tree: dict[str, Any], path: str) -> bool:
    if path in COMPUTED:
        return True
    names = path.split(".")
    for depth, name in enumerate(names):
        if depth and not tree:
            return True  # a map, whose keys are the author's own
        if name not in tree:
            return False
        tree = tree[name]
    return True


def _paths(kind: Kind) -> Iterator[str]:
    if kind.name != ("name",):  # which stands for "if it has one"
        yield from kind.name
    if kind.zone:
        yield kind.zone
    copies = kind.copies
    if isinstance(copies, InNetwork):
        yield from (*copies.outposts, *copies.zones, *copies.subnets)
        if copies.group:
            yield copies.group[0]
        yield from _of(copies.kept)
    elif isinstance(copies, tuple):
        yield from _of(copies)
    if kind.let_in:
        yield from filter(None, (kind.let_in.own, kind.let_in.within))
        yield from (kind.let_in.force or ())[:1]
    for read in (copies, kind.encryption, kind.public):
        yield from _by_settings(read)


def _by_settings(read: object) -> Iterator[str]:
    if isinstance(read, Distribution):
        yield from (
            f"{part}.{path}" for part in read.behaviours for path in (read.viewer, read.target)
        )
        inner = (read.name, f"{read.custom}.{read.policy}", read.inside, read.shield, read.owner)
        yield from (f"{read.origins}.{path}" for path in inner if path)
    elif isinstance(read, Tunnel):
        yield from (read.site, read.accelerated)
    elif inspect.isfunction(read):
        found = inspect.getclosurevars(read).nonlocals
        path = found.get("path")
        yield from found.get("paths", (path,) if isinstance(path, str) else ())


def _of(specs: tuple[Kept, ...]) -> Iterator[str]:
    for spec in specs:
        if spec.each:
            yield spec.each
        named = (spec.at, spec.when, spec.key, spec.encrypted, spec.days, spec.owner)
        for path in named:
            if isinstance(path, str):
                yield f"{spec.each}.{path}" if spec.each else path
