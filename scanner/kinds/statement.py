"""Leave that a plan gives by a resource for each principal, as the policy that comes of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.kinds.reading import given
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.plans import Thing

_SERVICE = ".amazonaws.com"
# The tests that the limits of a permission become (Lambda API reference, `AddPermission`), by what
# each setting is called in Terraform and in templates.
_LIMITS = (
    (("source_account", "SourceAccount"), "StringEquals", "aws:SourceAccount"),
    (("source_arn", "SourceArn"), "ArnLike", "aws:SourceArn"),
    (("principal_org_id", "PrincipalOrgID"), "StringEquals", "aws:PrincipalOrgID"),
    (
        ("function_url_auth_type", "FunctionUrlAuthType"),
        "StringEquals",
        "lambda:FunctionUrlAuthType",
    ),
)


def of_function(permission: Thing) -> Iterator[object]:
    """Yield the policy of a permission to call a function."""
    tests: dict[str, dict[str, Any]] = {}
    for settings, operator, key in _LIMITS:
        for value in (value for setting in settings for value in _said(permission, setting)):
            tests.setdefault(operator, {})[key] = value
    yield from _let(permission, ("principal", "Principal"), tests)


def of_bus(permission: Thing) -> Iterator[object]:
    """Yield the policy of a permission to put events on a bus, or the statement that it gives."""
    for statement in given(permission.values, "Statement"):
        yield {"Statement": statement}
        return
    tests: dict[str, Any] = {}
    for block in (b for name in ("condition", "Condition") for b in given(permission.values, name)):
        if not isinstance(block, dict):
            # Not known yet, or no condition: what cannot be read limits nobody.
            yield block
            return
        said = {str(name).lower(): value for name, value in block.items()}
        tests = {str(said.get("type")): {str(said.get("key")): said.get("value")}}
    yield from _let(permission, ("principal", "Principal"), tests)


def of_key(grant: Thing) -> Iterator[object]:
    """Yield the policy that a grant of a key amounts to."""
    yield from _let(grant, ("grantee_principal",), {})


def _let(thing: Thing, settings: tuple[str, ...], tests: dict[str, Any]) -> Iterator[object]:
    for who in (who for setting in settings for who in _said(thing, setting)):
        kind = "Service" if str(who).endswith(_SERVICE) else "AWS"
        statement = {"Sid": thing.address, "Effect": "Allow", "Action": "*", "Resource": "*"}
        yield {"Statement": {**statement, "Principal": {kind: who}, "Condition": tests}}


def _said(thing: Thing, setting: str) -> Iterator[Any]:
    for value in given(thing.values, setting):
        refers = (*value.refers, *thing.refers(setting)) if isinstance(value, Unknown) else ()
        yield replace(value, refers=refers) if refers else value
