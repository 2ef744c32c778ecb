"""Actions → IAM policies that are small enough to be kept.

Source: IAM user guide, "IAM and AWS STS quotas": a managed policy has at most 6,144 characters,
white space not counted; a role has at most 10 of them unless AWS is asked for more.
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LONGEST = 6144


def statement(name: str, actions: Sequence[str], resource: str | Sequence[str]) -> dict[str, Any]:
    """Return what allows these actions."""
    return {"Sid": name, "Effect": "Allow", "Action": list(actions), "Resource": resource}


def document(statements: Iterable[dict[str, Any]]) -> str:
    """Return a policy as JSON for people to read."""
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)}, indent=2)


def length(policy: str) -> int:
    """Return how long IAM finds a policy. None of ours holds white space that counts."""
    return len("".join(policy.split()))


def split(name: str, actions: Iterable[str]) -> list[str]:
    """Return as few policies as hold these actions, each service's together; all are needed."""
    parts = list(_parts(name, sorted(actions)))
    return [document([statement(f"{name}{n}", part, "*")]) for n, part in enumerate(parts, 1)]


def _parts(name: str, actions: Sequence[str]) -> Iterator[list[str]]:
    part: list[str] = []
    for _, group in groupby(actions, lambda action: action.partition(":")[0]):
        service = list(group)
        # Two figures for the number of the policy.
        whole = document([statement(f"{name}00", [*part, *service], "*")])
        if part and length(whole) > LONGEST:
            yield part
            part = []
        part += service
    yield part
