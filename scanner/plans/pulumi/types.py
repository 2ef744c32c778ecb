"""From Pulumi's types to those by which settings are read: Terraform's, or CloudFormation's.

Pulumi's providers for AWS, Google Cloud and Azure are made from Terraform's, with the same settings
under other names; `aws-native` is made from CloudFormation's types.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from scanner.plans.terraform.identity import CLOUDS

if TYPE_CHECKING:
    from collections.abc import Mapping

_PREFIXES = {"aws": "aws", "gcp": "google", "azure": "azurerm"}
_NATIVE = {"aws-native": "aws", "google-native": "gcp", "azure-native": "azure"}
_BRIDGED = re.compile(r"([a-z][a-z0-9-]*):([a-z0-9]+)/([A-Za-z0-9]+):([A-Za-z0-9]+)")
_CLOUDFORMATION = re.compile(r"aws-native:([a-z0-9]+):([A-Za-z0-9]+)")
_WORDS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
# "config" is a word of its own in Pulumi's packages.
_RENAMED_SERVICES = {"configuration": "Config"}


def cloud(package: str) -> str:
    """Return the provider as places know it; for any other package its own name."""
    if package in _PREFIXES:
        return package
    return _NATIVE.get(package) or CLOUDS.get(package, package)


@cache
def kind(token: str) -> str:
    """Return the type by which settings are read; the token itself where that is not certain."""
    native = _CLOUDFORMATION.fullmatch(token)
    if native:
        return _cloudformation(*native.groups()) or token
    bridged = _BRIDGED.fullmatch(token)
    if not bridged:
        return token
    package, module, name, type_ = bridged.groups()
    if package in _PREFIXES:
        exact = _data()["types"][package].get(f"{module}/{name}")
        group = _data()["modules"][package].get(module, module)
        tail = exact or "_".join(filter(None, (group, _snake(type_))))
        return f"{_PREFIXES[package]}_{tail}"
    if module != "index":
        return token
    # Providers that Pulumi makes from any of Terraform's have one module.
    prefix = package.replace("-", "_") + "_"
    tail = _snake(type_)
    return tail if tail.startswith(prefix) else prefix + tail


def renamed(kind_: str) -> Mapping[str, str]:
    """Return the settings of a type that have another name in Pulumi: Terraform's → Pulumi's."""
    return _renamed().get(kind_, {})


@cache
def from_provider(cloud_: str, kind_: str) -> tuple[str, ...]:
    """Return the settings of its provider that place a type which does not say its place itself."""
    if cloud_ == "aws":
        return ("region",)
    listed = _data()["from_provider"]
    if kind_ in listed["region"].split():
        return ("region", "zone")
    return ("zone",) if kind_ in listed["zone"].split() else ()


def _cloudformation(module: str, name: str) -> str | None:
    service = _RENAMED_SERVICES.get(module) or _spelled("services").get(module)
    return f"AWS::{service}::{_spelled('names').get(name.lower(), name)}" if service else None


@cache
def _spelled(part: str) -> dict[str, str]:
    return {word.lower(): word for word in _data()["cloudformation"][part].split()}


def _snake(name: str) -> str:
    return _WORDS.sub("_", name).lower()


@cache
def _renamed() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for path, name in _data()["settings"].items():
        type_, setting = path.split(".")
        found.setdefault(type_, {})[setting] = name
    return found


@cache
def _data() -> dict[str, Any]:
    text = files(__package__).joinpath("types.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
