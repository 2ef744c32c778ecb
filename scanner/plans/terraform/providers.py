"""Which configuration of its provider an object gets, and the region that this one names.

Terraform 1.2 and later, and OpenTofu, name the configuration that really is passed; before, the
name in a module may be wrong (hashicorp/terraform#30113), so there several configurations are
ambiguous, and that is unknown. A region that a configuration leaves to the environment is unknown
too, whatever else it says: nobody sees that environment in a plan.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scanner.places.resolve import resolve
from scanner.plans.terraform.expressions import named
from scanner.plans.terraform.identity import CLOUDS, as_code, nowhere
from scanner.plans.terraform.scope import Known, NotKnown, OfInstance, Path, split
from scanner.plans.thing import Where

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scanner.plans.terraform.document import Provider
    from scanner.plans.terraform.scope import Scope
    from scanner.plans.thing import Step

_PASSED = (1, 2)  # of Terraform
_KINDS = {"region": {"region"}, "zone": {"zone", "region"}}


class _Use:
    """The use of a configuration by a resource of the module at `path`."""

    def __init__(self, key: str, name: str, path: Path) -> None:
        self.key = key
        self.name = name
        self.home, self.local, self.alias = parted(key)
        root = f"{name}.{self.alias}" if self.alias else name
        self.label = None if self.home else root
        self.passed = f", passed to module.{'.module.'.join(path)}" if path != self.home else ""

    @property
    def title(self) -> str:
        """Which configuration it is, for people."""
        title = f'provider alias "{self.alias}"' if self.alias else f"provider {self.local}"
        return f"{title} of module.{'.module.'.join(self.home)}" if self.home else title


class Providers:
    """Answers for one plan. `told` maps `aws` or `aws.alias` to a region that somebody gave."""

    def __init__(self, scope: Scope, version: str | None, told: Mapping[str, str]) -> None:
        self._scope = scope
        self._told = told
        numbers = re.match(r"(\d+)\.(\d+)", version or "")
        found = (int(numbers[1]), int(numbers[2])) if numbers else (0, 0)
        self._passed = found >= _PASSED
        self._found: dict[tuple[str, str, Path, str], Where] = {}

    def where(self, key: str | None, name: str, path: Path, setting: str) -> Where:
        """Return the place that `setting` has in the configuration that `key` names.

        `name` is the last part of the source address of the provider; `path` is where it is used.
        """
        if not self._scope.present:
            # Nothing tells which configuration it is: whoever says one says it of all.
            return self._said(name, "the plan holds no configuration", setting)
        if key is None:
            return nowhere("the plan does not hold the configuration of it")
        chosen = key if self._passed or not path else self._only(key, name)
        if isinstance(chosen, NotKnown):
            return nowhere(chosen.why, "plan with Terraform 1.2 or later")
        asked = (chosen, name, path, setting)
        if asked not in self._found:
            self._found[asked] = self._of(_Use(chosen, name, path), setting)
        return self._found[asked]

    def _of(self, use: _Use, setting: str) -> Where:
        config = self._scope.providers.get(use.key)
        if config is None:
            return self._said(use, "no provider configuration in the plan", setting)
        if config.module_address and _home(config.module_address) != use.home:
            return nowhere(f"the plan contradicts itself about {use.title}")
        expressions = named(config.expressions)
        if setting not in expressions:
            why = f"{use.title} names no {setting}; it comes from outside the plan"
            return self._said(use, why, setting)
        found = self._scope.evaluate(expressions[setting], use.home)
        if isinstance(found, OfInstance):
            return nowhere(f"the {setting} of {use.title}: {found.why}")
        code = place_of(CLOUDS.get(use.name, use.name), setting, found)
        if code is None:
            why = f"the {setting} of {use.title} is not known: {missing(setting, found)}"
            return self._said(use, why, setting)
        step: Step = "alias" if use.alias else "provider"
        why = by_way(f"{setting} {code} from {use.title}{use.passed}", found)
        return Where(code=code, step=step, why=why)

    def _only(self, key: str, name: str) -> str | NotKnown:
        """Return the one configuration that a module of an old plan can have got."""
        local = parted(key)[1]
        real = {
            other
            for other, config in self._scope.providers.items()
            if _is_of(config, name) or (not config.full_name and parted(other)[1] == local)
            # One in a module that says nothing may be a stub for one that is passed.
            if bytes(config.expressions) or not parted(other)[0]
        }
        default = [other for other in real if not any(parted(other)[::2])]
        if real == {key}:
            return key
        if len(real) == len(default):
            return default[0] if default else local
        # Where the root module writes no default configuration, there is an empty one besides.
        count = len(real) + (not default)
        why = f"ambiguous: {count} configurations of {name}, and this plan does not say which is"
        return NotKnown(f"{why} passed to the module")

    def _said(self, use: _Use | str, why: str, setting: str) -> Where:
        label = use if isinstance(use, str) else use.label
        if label is None:
            return nowhere(why, f"name the {setting} where the module configures its provider")
        if label in self._told:
            code = self._told[label]
            return Where(code=code, step="told", why=f"--provider-region {label}={code}")
        return nowhere(why, f"say it: --provider-region {label}={setting.upper()}")


def parted(key: str) -> tuple[Path, str, str]:
    """Part `module.a:aws.us` into the path of the module, the local name and the alias."""
    module, _, provider = key.rpartition(":")
    local, _, alias = provider.partition(".")
    return _home(module), local, alias


def place_of(cloud: str, setting: str, found: Known | NotKnown) -> str | None:
    """Return a place's code. Only what is one is ever repeated: a variable may hold a secret."""
    value = found.value if isinstance(found, Known) else None
    if not isinstance(found, Known) or not isinstance(value, str) or not value:
        return None
    code = as_code(cloud, setting, value)
    if code is None or not found.way:
        return code
    place = resolve(cloud, code)
    if place.kind not in _KINDS.get(setting, {place.kind}):
        return None
    return code if place.countries or place.within or place.kind != "unknown" else None


def missing(setting: str, found: Known | NotKnown) -> str:
    """Say why nothing came of an expression."""
    if isinstance(found, NotKnown):
        return found.why
    way = " of ".join(found.way) or "a constant"
    return f"{way} is no {setting} that is known"


def by_way(text: str, found: Known | NotKnown) -> str:
    """Add how an expression got its value."""
    way = " through ".join(found.way) if isinstance(found, Known) else ""
    return f"{text}, by {way}" if way else text


def _home(module: str) -> Path:
    return split(module)[0]


def _is_of(provider: Provider, name: str) -> bool:
    return (provider.full_name or provider.name).rsplit("/", 1)[-1] == name
