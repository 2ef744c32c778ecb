"""Where a planned object will be, in steps; the first that answers is taken, and said.

1. A setting of the object itself: `region` (AWS provider 6 and later), `location`, `zone`.
2. What tells of an object that exists: its ARN, zone, address or link.
3. The author's expression for that setting, another planned object's place among them.
4. The configuration of its provider, followed through modules and aliases.
5. What somebody says of that provider.

What is missing never lets another step answer in its place: a setting that is written and not known
is unknown, and so is a configuration that the plan names and does not hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from scanner.places.resolve import resolve
from scanner.plans.terraform.document import Block
from scanner.plans.terraform.identity import CLOUDS, identity, nowhere, settings, stated
from scanner.plans.terraform.providers import Providers, by_way, missing, place_of
from scanner.plans.terraform.scope import OfThing, Path
from scanner.plans.thing import Where
from scanner.plans.unknown import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scanner.plans.terraform.scope import Scope

__all__ = ["CLOUDS", "Planned", "Regions"]


@dataclass(frozen=True, slots=True)
class Planned:
    """What is asked about: an object's type, settings, and the block that it comes from.

    `name` is the last part of the source address of its provider.
    """

    type: str
    name: str
    values: Mapping[str, Any]
    before: Mapping[str, Any] | None
    block: Block | None
    path: Path

    @property
    def cloud(self) -> str:
        """The provider as places know it."""
        return CLOUDS.get(self.name, self.name)


class _Placed(Protocol):
    provider: str

    @property
    def where(self) -> Where: ...


class Regions:
    """Answers for one plan. `others` finds the things of this plan at an address."""

    def __init__(self, scope: Scope, providers: Providers, others: _Finder) -> None:
        self._scope = scope
        self._providers = providers
        self._others = others
        self._asked: set[tuple[str, str]] = set()

    def planned(self, asked: Planned, *, exists: bool) -> Where:
        """Return where an object will be. `exists` if it is there now and is not replaced."""
        found = stated(asked.type, asked.cloud, asked.values)
        if found:
            return self._filled_in(asked, found) or found
        there = identity(asked.cloud, asked.values) if exists else None
        if exists and there is None and asked.before:
            there = identity(asked.cloud, asked.before)
        written = self._written(asked)
        if written:
            return there or written
        where = self._left_open(asked)
        if there is None:
            return where
        if where.code is None or where.step == "told" or _agree(asked.cloud, there, where):
            return there
        return nowhere(f"{there.why}, but {where.why}", "refresh the plan")

    def _filled_in(self, asked: Planned, found: Where) -> Where | None:
        """Say whose region it is that AWS provider 6 fills in where the author left it out."""
        written = self._scope.written(asked.block)
        zoned = isinstance(asked.values.get("availability_zone"), str)
        if asked.cloud != "aws" or zoned or written is None or "region" in written:
            return None
        key = asked.block.provider_config_key if asked.block else None
        whose = self._providers.where(key, asked.name, asked.path, "region")
        same = whose.code == found.code and whose.step in {"provider", "alias"}
        return whose if same else None

    def _written(self, asked: Planned) -> Where | None:
        """Follow the author's own expression for a setting that the plan leaves open or hides."""
        expressions = self._scope.written(asked.block) or {}
        for setting in settings(asked.type, asked.cloud):
            value = asked.values.get(setting)
            if not isinstance(value, Unknown):
                continue
            if value.why == "sensitive":
                return nowhere(f"{setting} is marked sensitive")
            if not value.written:
                continue
            found = self._scope.evaluate(expressions.get(setting), asked.path)
            if isinstance(found, OfThing):
                return self._of_another(asked.cloud, setting, found)
            code = place_of(asked.cloud, setting, found)
            if code is None:
                why = f"{setting} is known only after the deploy"
                return nowhere(f"{why}: {missing(setting, found)}")
            return Where(code=code, step="expression", why=by_way(f"{setting} is {code}", found))
        return None

    def _of_another(self, cloud: str, setting: str, found: OfThing) -> Where:
        named = f"{found.address}.{found.setting}"
        open_ = nowhere(f"{setting} is {named}, which is known only after the deploy")
        asked = (found.address, found.setting)
        if found.setting not in settings("", cloud) or asked in self._asked:
            return open_
        self._asked.add(asked)
        try:
            places = [t.where for t in self._others(found.address) if t.provider == cloud]
        finally:
            self._asked.discard(asked)
        codes = {where.code for where in places}
        if len(codes) > 1:
            return nowhere(f"{setting} is {named}, of which there are several in other places")
        code = codes.pop() if codes else None
        if code is None:
            return open_
        why = f"{setting} is {named}; {places[0].why}"
        return Where(code=code, step="reference", why=why)

    def _left_open(self, asked: Planned) -> Where:
        """Ask the configuration of the provider, where that is what fills in."""
        key = asked.block.provider_config_key if asked.block else None
        setting = "region"
        if asked.cloud == "azure":
            return _of_its_own(asked)
        if asked.cloud == "gcp":
            # A region of the provider is for what is in a region, a zone for what is in a zone.
            open_ = [s for s in ("region", "zone") if s in asked.values]
            if not open_:
                return _of_its_own(asked)
            setting = open_[0]
        elif asked.cloud != "aws":
            return nowhere(f"no places of provider {asked.name} are known")
        return self._providers.where(key, asked.name, asked.path, setting)


class _Finder(Protocol):
    def __call__(self, address: str) -> Iterable[_Placed]: ...


def _of_its_own(asked: Planned) -> Where:
    if "location" in asked.values:
        why = "its location is left to the provider"
        return nowhere(why, "set location in the configuration")
    return nowhere("it has no location of its own")


def _agree(cloud: str, one: Where, other: Where) -> bool:
    if one.code == other.code:
        return True
    countries = [resolve(cloud, where.code).countries for where in (one, other)]
    return bool(countries[0]) and countries[0] == countries[1]
