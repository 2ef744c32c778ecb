"""A unit on an account that gives recorded answers, for modules that several collectors share."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from tests.collectors.aws_replay import Answered, Replay, unit

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws

OWN, OTHER = "111122223333", "999988887777"
HERE = "eu-central-1"
REFUSED = {"Code": "AccessDenied", "Message": "not allowed", "status": 403}


def recorded(
    account: Answered, service: str, calls: tuple[str, ...], answers: list[dict[str, Any]]
) -> Aws:
    """Return a unit that may make these calls and gets these answers."""
    collector = SimpleNamespace(SERVICE=service, CALLS=calls)
    where = {"account": OWN, "region": HERE}
    return unit(collector, where, Replay(answers), "aws_test", account)


def answer(operation: str, response: Any, **more: Any) -> dict[str, Any]:
    """Return one recorded answer; a response of `None` is a refusal."""
    said = {"error": REFUSED} if response is None else {"response": response}
    return {"operation": operation, **said, **more}
