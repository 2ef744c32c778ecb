"""Where a resource of a preview will be, in steps; the first that answers is taken, and said.

1. A setting of the resource itself: `region` (from version 7 of pulumi-aws on), `location`, `zone`.
2. What tells of a resource that exists: its ARN, zone, address or link.
3. The provider resource that makes it; for the default provider, the configuration of the stack.
4. What somebody says of that provider.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.problem import plain
from scanner.places.resolve import resolve
from scanner.plans.pulumi.types import cloud, from_provider
from scanner.plans.terraform.identity import as_code, identity, nowhere
from scanner.plans.terraform.identity import settings as placing
from scanner.plans.terraform.identity import stated as said_by
from scanner.plans.thing import Where
from scanner.plans.unknown import Unknown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scanner.plans.pulumi.settings import Settings
    from scanner.plans.thing import Step

_LONGEST = 60
_SHOWN = "--show-sames shows it, or "


class _Use:
    """The use of a provider resource; what a program does not name itself gets a default one."""

    def __init__(self, package: str, urn: str) -> None:
        self.package = package
        self.urn = urn
        name = urn.rpartition("::")[2]
        self.default = not name or name == "default" or name.startswith("default_")
        shown = plain(name, _LONGEST)
        self.label = package if self.default else f"{package}.{shown}"
        self.title = f'provider "{shown}"'


class Regions:
    """Answers for one preview.

    `providers` are the settings of the provider resources that it shows, by URN; `config` is that
    of the stack. `told` maps a package, or `package.name of the provider`, to a region.
    """

    def __init__(
        self,
        providers: Mapping[str, Settings],
        config: Mapping[str, Any],
        told: Mapping[str, str],
    ) -> None:
        self._providers = providers
        self._config = config
        self._told = told

    def planned(
        self, kind: str, token: str, values: Settings, provider: str, *, exists: bool
    ) -> Where:
        """Return where a resource will be. `exists` if it is there now and is not replaced."""
        package = token.partition(":")[0]
        said = stated(kind, token, values)
        if said:
            return said
        there = identity(cloud(package), values) if exists else None
        settings = from_provider(cloud(package), kind)
        if not settings:
            return there or nowhere("it has no location of its own")
        where = self._provider(package, provider, settings)
        if there is None:
            return where
        if where.code is None or where.step == "told" or _agree(cloud(package), there, where):
            return there
        return nowhere(f"{there.why}, but {where.why}", "pulumi preview --refresh --json")

    def _provider(self, package: str, reference: str, settings: tuple[str, ...]) -> Where:
        use = _Use(package, reference.rpartition("::")[0])
        inputs = self._providers.get(use.urn)
        if inputs is not None:
            found = ((setting, inputs.get(setting)) for setting in settings)
            for setting, value in found:
                if value not in (None, ""):
                    return self._place(use, value, f"the {setting} of {use.title}")
        if use.default:
            for name in (f"{package}:{setting}" for setting in settings):
                if name in self._config:
                    value = _plain_value(self._config[name])
                    return self._place(use, value, f"{name} of the stack's config")
            return self._said(use, f"the stack's config has no {package}:{settings[0]}")
        if inputs is None:
            return self._said(use, f"{use.title} is not in this preview", _SHOWN)
        return self._said(use, f"{use.title} names no {settings[0]}; it comes from outside")

    def _place(self, use: _Use, value: Any, what: str) -> Where:  # noqa: ANN401 - what JSON gives
        provider = cloud(use.package)
        code = as_code(provider, "region", value) if isinstance(value, str) else None
        # Only what is a place is ever repeated.
        if code is not None and _is_place(provider, code):
            step: Step = "provider" if use.default else "alias"
            return Where(code=code, step=step, why=f"{what} is {code}")
        unknown = isinstance(value, Unknown) and value.why == "after-apply"
        why = "known only after the deploy" if unknown else "no place that can be read"
        return self._said(use, f"{what} is {why}")

    def _said(self, use: _Use, why: str, before: str = "") -> Where:
        label = use.label
        if label in self._told:
            code = self._told[label]
            return Where(code=code, step="told", why=f"--provider-region {label}={code}")
        return nowhere(why, f"{before}say it: --provider-region {label}=REGION")


def stated(kind: str, token: str, values: Settings) -> Where | None:
    """Return what a setting of the resource says of its place, or why that is not known."""
    provider = cloud(token.partition(":")[0])
    for setting in placing(kind, provider):
        value = values.get(setting)
        # A zone that is not known says nothing of the region, which may be.
        if isinstance(value, Unknown) and setting != "availability_zone":
            how = "a secret" if value.why == "sensitive" else "known only after the deploy"
            return nowhere(f"{setting} is {how}")
        if isinstance(value, str) and value:
            break
    return said_by(kind, provider, values)


def _plain_value(value: Any) -> Any:  # noqa: ANN401 - what JSON gives
    # Some exports write each value with whether it is secret.
    if isinstance(value, dict):
        return None if value.get("secret") else value.get("value")
    return value


def _is_place(provider: str, code: str) -> bool:
    place = resolve(provider, code)
    return bool(place.countries or place.within) or place.kind != "unknown"


def _agree(provider: str, one: Where, other: Where) -> bool:
    if one.code == other.code:
        return True
    countries = [resolve(provider, where.code).countries for where in (one, other)]
    return bool(countries[0]) and countries[0] == countries[1]
