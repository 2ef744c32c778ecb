"""What a template is deployed with: parameters, and the pseudo parameters of a region."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.problem import plain
from scanner.plans.cloudformation.text import number
from scanner.plans.unknown import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scanner.plans.cloudformation.template import Template

# By the beginning of the region's name; source: AWS general reference, ARN format and endpoints.
_PARTITIONS = {
    "cn-": ("aws-cn", "amazonaws.com.cn"),
    "us-gov-": ("aws-us-gov", "amazonaws.com"),
    "eusc-": ("aws-eusc", "amazonaws.eu"),
    "us-iso-": ("aws-iso", "c2s.ic.gov"),
    "us-isob-": ("aws-iso-b", "sc2s.sgov.gov"),
    "us-isof-": ("aws-iso-f", "csp.hci.ic.gov"),
    "eu-isoe-": ("aws-iso-e", "cloud.adc-e.uk"),
}
_OURS = ("aws", "amazonaws.com")
_LEFT_OPEN = ("AccountId", "StackName", "StackId", "NotificationARNs")
_LOOKED_UP = "AWS::SSM::Parameter::Value"
_SHOWN = 5


def known(
    template: Template, region: str | None, account: str | None, given: Mapping[str, Any]
) -> dict[str, Any]:
    """Return each parameter and pseudo parameter with its value, `Unknown` where it has none."""
    found: dict[str, Any] = {f"AWS::{name}": _unknown(f"AWS::{name}") for name in _LEFT_OPEN}
    if account is not None:
        found["AWS::AccountId"] = account
    partition, suffix = next(
        (said for start, said in _PARTITIONS.items() if region and region.startswith(start)), _OURS
    )
    for name, value in (("Region", region), ("Partition", partition), ("URLSuffix", suffix)):
        found[f"AWS::{name}"] = value if region else _unknown(f"AWS::{name}", "--region REGION")
    found.update(_parameters(template, given))
    return found


def _parameters(template: Template, given: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, declared in template.parameters.items():
        type_ = _type(declared)
        value = given.get(name, declared.get("Default"))
        if _hidden(declared):
            yield name, Unknown("sensitive", written=True, what=f"${{{name}}}")
        elif type_.startswith(_LOOKED_UP) and value != "":
            # The value is the name of what AWS looks up.
            yield name, _unknown(name)
        elif value is None:
            yield name, _unknown(name, f"--parameter {plain(name, 60)}=VALUE")
        elif isinstance(value, str) and "{{resolve:" in value:
            yield name, Unknown("sensitive", written=True)
        elif isinstance(value, Unknown):
            yield name, value
        else:
            yield name, _typed(type_, value)


def _typed(type_: str, value: Any) -> Any:  # noqa: ANN401
    if type_ == "CommaDelimitedList" or type_.startswith("List<"):
        parts = value if isinstance(value, list) else str(value).split(",")
        return [part.strip() if isinstance(part, str) else part for part in parts]
    if type_ == "Number" and isinstance(value, str) and value.isdecimal() and value.isascii():
        return number(value)
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, (str, int, float)) else Unknown("not-resolved", written=True)


def defaults(template: Template, given: Mapping[str, Any]) -> str:
    """Name, in brackets, the parameters that nobody said and whose default therefore counts."""
    names = [
        plain(name, 60)
        for name, declared in template.parameters.items()
        if name not in given and declared.get("Default") is not None
        if not _hidden(declared) and not _type(declared).startswith(_LOOKED_UP)
    ]
    if not names:
        return ""
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    ending = "" if len(names) == 1 else "s"
    return f" (with the default{ending} of {', '.join(names[:_SHOWN])}{more})"


def _type(declared: Mapping[str, Any]) -> str:
    type_ = declared.get("Type")
    return type_ if isinstance(type_, str) else "String"


def _hidden(declared: Mapping[str, Any]) -> bool:
    return declared.get("NoEcho") not in (None, False, "false", "False")


def _unknown(name: str, settle: str | None = None) -> Unknown:
    return Unknown("not-resolved", written=True, what=f"${{{name}}}", settle=settle)
