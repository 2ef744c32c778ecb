"""What a policy of an organization refuses by region, statement by statement.

Only what is certain is said: a statement is understood where it denies under string operators on
`aws:RequestedRegion`, a key that each request has, with one value. Anything else that speaks of
regions, by this key or one of a single service, is shown as not understood. Conditions on other
keys are repeated as they stand: the statement holds only where they hold too.

Source: AWS Organizations user guide, "SCP evaluation" and "SCP syntax"; IAM user guide, "Condition
operators" and "Global condition context keys" (`aws:RequestedRegion`).
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from scanner.cloud.aws.access.policy_grammar import Statement
from scanner.cloud.problem import plain
from scanner.model import GuardForm, Guardrail, Location
from scanner.places.resolve import resolve
from scanner.places.table import table

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEY = "aws:requestedregion"
# Keys of single services that name a region: what such a statement refuses is not worked out here.
_OTHERS = (
    *("ec2:region", "s3:locationconstraint", "account:targetregion", "kms:replicaregion"),
    "secretsmanager:addreplicaregions",
)
_OPERATOR = re.compile(
    r"(?:ForAnyValue:|ForAllValues:)?String(?P<Not>Not)?(?P<how>Equals|EqualsIgnoreCase|Like)"
    r"(?:IfExists)?"
)
# Who asks, as opposed to what is asked for or from where.
_WHO = re.compile(r"aws:(principal|userid|username|federatedprovider)", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s/:@*]+@[^\s/:@*]+")
_NOWHERE = "\0" * 40
"""Stands for any region that nobody has heard of: no name or part of one fits it."""


class _Test(NamedTuple):
    """One condition on the region."""

    negative: bool
    how: str
    values: tuple[str, ...]

    def holds(self, region: str) -> bool:
        return self.negative != any(self._fits(value, region) for value in self.values)

    def _fits(self, value: str, region: str) -> bool:
        if self.how == "EqualsIgnoreCase":
            return value.lower() == region.lower()
        return _like(value, region) if self.how == "Like" else value == region


def read(policy: Guardrail, content: str, partition: str) -> Iterator[Guardrail]:
    """Yield each statement of a policy's text that speaks of regions.

    `policy` is what is known of it besides: its id, name and kind.
    """
    try:
        document = json.loads(content, object_pairs_hook=_once)
        found = document["Statement"]
    except (ValueError, TypeError, KeyError, RecursionError):
        yield replace(policy, form="not-understood")
        return
    listed = found if isinstance(found, list) else [found]
    for number, statement in enumerate(listed, 1):
        if not _speaks_of_regions(statement):
            continue
        named = statement.get("Sid") if isinstance(statement, dict) else None
        name = _shown(named) if isinstance(named, str) and named else None
        one = replace(policy, statement=name or (str(number) if len(listed) > 1 else None))
        yield _read(one, statement, partition)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    # Which of two with one name counts is not told.
    if len({name for name, _ in pairs}) < len(pairs):
        raise ValueError("a name stands there twice")
    return dict(pairs)


def _speaks_of_regions(statement: object) -> bool:
    told: object = statement
    if isinstance(statement, dict):
        told = {key: value for key, value in statement.items() if key != "Sid"}
    text = json.dumps(told).lower()
    return any(key in text for key in (_KEY, *_OTHERS))


def _read(guard: Guardrail, raw: Any, partition: str) -> Guardrail:  # noqa: ANN401 - any JSON
    unread = replace(guard, form="not-understood")
    if guard.kind == "service-control-policy" and isinstance(raw, dict):
        # It is about whoever is in the account, and names nobody.
        raw = {"Principal": "*", **raw}
    try:
        statement = msgspec.convert(raw, Statement)
    except msgspec.ValidationError:
        return unread
    told = _with_scope(guard, raw)
    tests = _tests(statement)
    what = told.actions or told.exempt_actions
    where = told.resources or told.exempt_resources
    if not (tests and what and where and statement.everyone):
        return replace(told, form="not-understood")
    named = tuple(sorted({_shown(value) for test in tests for value in test.values}))
    if statement.effect == "Allow":
        return replace(told, form="allow-list", regions=named)

    def refused(region: str) -> bool:
        return all(test.holds(region) for test in tests)

    known = {*_regions(partition), *_unheard_of(tests, partition)}
    through = [code for code in sorted(known) if not refused(code)]
    elsewhere = refused(_NOWHERE)
    if len(through) == len(known) and not elsewhere:
        # Conditions that no region meets, or a pattern that lets all through.
        return replace(told, form="not-understood")
    form: GuardForm = "only" if elsewhere else "all-but"
    return replace(told, form=form, regions=named, through=tuple(map(_place, through)))


def _tests(statement: Statement) -> list[_Test]:
    """Return the conditions on the region; none where one of them is not understood."""
    found: list[_Test] = []
    asked = [(operator, key) for operator, key, _ in statement.tests]
    for operator, key, values in statement.tests:
        if key != _KEY:
            continue
        form = _OPERATOR.fullmatch(operator)
        texts = [value for value in values if isinstance(value, str)]
        plain_texts = texts and not any("${" in text for text in texts)
        if not form or not plain_texts or len(texts) < len(values):
            return []
        # Keys have no case: what two of one name come to is not told.
        if asked.count((operator, key)) > 1:
            return []
        found.append(_Test(bool(form["Not"]), form["how"], tuple(texts)))
    return found


def _with_scope(guard: Guardrail, raw: dict[str, Any]) -> Guardrail:
    who: list[str] = []
    other: list[str] = []
    for operator, keys in raw.get("Condition", {}).items():
        for key, values in keys.items():
            if key.lower() != _KEY:
                text = f"{operator} {key}: {', '.join(_texts(values))}"
                exempts = "Not" in operator and _WHO.match(key)
                (who if exempts else other).append(_shown(text, 12_000))
    return replace(
        guard,
        actions=_texts(raw.get("Action")),
        exempt_actions=_texts(raw.get("NotAction")),
        resources=_texts(raw.get("Resource")),
        exempt_resources=_texts(raw.get("NotResource")),
        exempt_principals=tuple(who),
        other_conditions=tuple(other),
    )


def _texts(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - a value, a list of them, or nothing
    listed = value if isinstance(value, list) else [] if value is None else [value]
    texts = (one if isinstance(one, str) else json.dumps(one) for one in listed)
    return tuple(sorted({_shown(text) for text in texts}))


def _shown(text: str, limit: int = 2_048) -> str:
    # A session may be called by whoever works in it.
    return _EMAIL.sub("…@…", plain(text, limit))


@cache
def _regions(partition: str) -> tuple[str, ...]:
    entries = table("aws").locations.items()
    return tuple(c for c, e in entries if e.kind == "region" and e.partition == partition)


def _unheard_of(tests: list[_Test], partition: str) -> Iterator[str]:
    """Yield the regions that are named in full and that no table has."""
    known = {code.lower() for code in _regions(partition)}
    for test in tests:
        patterns = test.how == "Like"
        for value in test.values:
            if value.lower() not in known and not (patterns and set(value) & {"*", "?"}):
                yield value


def _place(code: str) -> Location:
    found = resolve("aws", code)
    # What is named in a policy may be a zone, or nothing at all.
    if found.kind == "region":
        return found
    return Location(code=_shown(code), kind="unknown", basis="inferred", source="not a region")


def _like(pattern: str, text: str) -> bool:
    # Not by a regular expression, which many stars keep busy for ever.
    at = here = after = 0
    star = -1
    while here < len(text):
        if at < len(pattern) and pattern[at] == "*":
            star, after = at, here
            at += 1
        elif at < len(pattern) and pattern[at] in {"?", text[here]}:
            at, here = at + 1, here + 1
        elif star >= 0:
            after += 1
            at, here = star + 1, after
        else:
            return False
    return not pattern[at:].strip("*")
