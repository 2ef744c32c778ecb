"""The grammar of a resource policy, as strict as AWS is: what is outside it counts as not readable.

Source: IAM user guide, "Grammar of the IAM JSON policy language". EFS also writes statements
without a Resource (EFS user guide, file system policies).
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from scanner.cloud.problem import plain

_Texts = str | list[str]
_Principals = Literal["*"] | dict[str, _Texts]
_Value = str | bool | int | float


class Statement(msgspec.Struct, rename="pascal", forbid_unknown_fields=True, kw_only=True):
    """One statement. Read it through the properties, which know one value from a list."""

    effect: Literal["Allow", "Deny"]
    sid: str | None = None
    principal: _Principals | msgspec.UnsetType = msgspec.UNSET
    not_principal: _Principals | msgspec.UnsetType = msgspec.UNSET
    action: _Texts | msgspec.UnsetType = msgspec.UNSET
    not_action: _Texts | msgspec.UnsetType = msgspec.UNSET
    resource: _Texts | msgspec.UnsetType = msgspec.UNSET
    not_resource: _Texts | msgspec.UnsetType = msgspec.UNSET
    condition: dict[str, dict[str, _Value | list[_Value]]] = {}

    def __post_init__(self) -> None:
        who = (self.principal, self.not_principal).count(msgspec.UNSET)
        what = (self.action, self.not_action).count(msgspec.UNSET)
        where = (self.resource, self.not_resource).count(msgspec.UNSET)
        if who != 1 or what != 1 or not where:
            raise ValueError("a part of the statement is missing or given twice")

    @property
    def names(self) -> dict[str, list[str]]:
        """The principals by kind; none for a NotPrincipal."""
        given: Any = {} if self.principal is msgspec.UNSET else self.principal
        by_kind = {"AWS": "*"} if given == "*" else given
        return {kind: _list(names) for kind, names in by_kind.items()}

    @property
    def everyone(self) -> bool:
        """Whether the principal is `*`, however that is written."""
        return "*" in self.names.get("AWS", [])

    @property
    def actions(self) -> list[str]:
        """The actions in lower case, for they have no case; none for a NotAction."""
        return [action.lower() for action in _list(self.action)]

    @property
    def resources(self) -> list[str] | None:
        """The resources; none for a NotResource; `None` for "the one that this stands on"."""
        unset = (self.resource, self.not_resource).count(msgspec.UNSET)
        return None if unset > 1 else _list(self.resource)

    @property
    def tests(self) -> list[tuple[str, str, list[Any]]]:
        """The conditions: operator, key in lower case (keys have no case either), values."""
        by_operator = self.condition.items()
        return [(op, key.lower(), _list(v)) for op, keys in by_operator for key, v in keys.items()]


class _Policy(msgspec.Struct, rename="pascal"):
    statement: Statement | list[Statement]


# Made before any thread: msgspec learns a class on first use, and crashes where two do at once.
_POLICIES = msgspec.json.Decoder(_Policy)


def statements(answer: object) -> list[tuple[str, Statement]] | None:
    """Return each statement with a name for people; `None` where the answer is not readable."""
    text: Any = answer.get("Policy", ...) if isinstance(answer, dict) else ...
    if text is None:
        return []
    try:
        found = _POLICIES.decode(text).statement
    except (msgspec.MsgspecError, TypeError, UnicodeError, RecursionError):
        return None
    listed = found if isinstance(found, list) else [found]
    return [(f"statement {plain(s.sid or str(n), 80)}", s) for n, s in enumerate(listed, 1)]


def _list(value: Any) -> list[Any]:  # noqa: ANN401 - a text, a list of them, or nothing
    return value if isinstance(value, list) else [] if value is msgspec.UNSET else [value]
