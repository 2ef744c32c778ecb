"""What an engine is asked and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

import msgspec

ENTRY_POINT = "residency.main.decision"


class EngineError(Exception):
    """The policies could not be evaluated. `hint` says what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One rule's answer on one part of resource number `resource` of the input.

    The part is copy number `copy`, path number `path` or safeguard number `control` of that
    resource, or all of it.
    """

    resource: int
    status: Literal["pass", "fail", "unknown"]
    copy: int | None = None
    path: int | None = None
    control: int | None = None
    args: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Answers per rule, with the digest of the policies that gave them."""

    policy_digest: str
    rules_evaluated: tuple[str, ...]
    outcomes: dict[str, tuple[Outcome, ...]]


class Engine(Protocol):
    """Evaluates `data.residency.main.decision`. One thread at a time."""

    name: str

    def decide(self, document: dict[str, Any]) -> bytes:
        """Return the decision on the input `document` as canonical JSON. Raises `EngineError`."""
        ...

    def check(self) -> None:
        """Make sure that these policies and this data are in force. Raises `EngineError`."""
        ...


def canonical(value: Any) -> bytes:  # noqa: ANN401 - any JSON value
    """JSON with sorted keys and no spaces: equal values give equal bytes."""
    return msgspec.json.encode(value, order="sorted")


def read_decision(raw: bytes) -> Decision:
    """Read a decision. Raises `EngineError` where it is not one (undefined, `{}`, other shape)."""
    try:
        return msgspec.json.decode(raw, type=Decision, strict=True)
    except msgspec.MsgspecError as error:
        message = f"the policies gave no decision ({error})"
        raise EngineError(message, "Is this the policy set of this version?") from error
