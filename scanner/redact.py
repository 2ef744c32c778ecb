"""Labels in the place of what a report for others need not tell.

Hidden are account numbers and projects, ARNs, principals, e-mail addresses, hosts and their
addresses, and where evidence lies. Each gets a short label ("account A") that is the same in every
report of one run, and in the next run as long as it sees the same accounts, principals and so on.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Literal, get_args

import msgspec

from scanner.model import Role
from scanner.words import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.model import Resource, Result
    from scanner.words import Language

Kind = Literal["account", "principal", "email", "host", "evidence", "resource"]

# Whatever is not known by name is known by its form; the first that fits is taken.
_FORMS: tuple[tuple[Kind, str], ...] = (
    ("resource", r"arn:(?:[a-z0-9*?-]*|\$\{aws:Partition\}):[^\s|,;\"'()]*[^\s|,;\"'().:]"),
    ("email", r"(?<![\w.+%-])[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"),
    ("resource", r"(?<![\w:])//[^\s|,;\"'()]+"),
    ("evidence", r"(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*://[^\s|,;\"'()]+"),
    (
        "evidence",
        r"(?<![\w.~/\\-])(?:[A-Za-z]:)?[\w.~-]*(?:[/\\][\w.-]+)*[/\\][\w.-]*\.[A-Za-z]\w{1,4}\b",
    ),
    ("evidence", r"(?<![\w-])[\w-]+\.(?:pdf|docx?|xlsx?|odt|md|txt|eml|msg|png|jpe?g|zip|json)\b"),
    ("account", r"(?:aws:)?(?<!\d)\d{12}(?!\d)"),
    ("host", r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d]|\.\d)(?:/\d{1,3})?"),
    (
        "host",
        r"(?<![\w:])(?=[0-9a-fA-F:]*::|(?:\w+:){7}\w)[0-9a-fA-F:]{3,39}(?:/\d{1,3})?(?![\w:])",
    ),
    ("host", r"(?<![\w.@/-])(?:[\w-]+\.)+[A-Za-z]{2,}(?![\w-]|\.\w)"),
    ("host", r"(?<![A-Za-z0-9])ip-\d{1,3}(?:-\d{1,3}){3}(?!\d)"),
)
_FORM = re.compile("|".join(f"(?P<form{i}>{form})" for i, (_, form) in enumerate(_FORMS)))
_ROLES = frozenset(get_args(Role))
_LETTERS = 26


class Labels:
    """The labels of one run. `hide` puts them in the place of what they stand for."""

    def __init__(self, result: Result, language: Language, public: Iterable[str] = ()) -> None:
        """`public` are texts that are there to be read: what looks like a host in them is none."""
        self._language = language
        self._numbers: dict[tuple[Kind, str], int] = {}
        self._counts: Counter[Kind] = Counter()
        self._known: dict[str, Kind] = {}
        for kind, text in sorted(set(_told(result))):
            self._known.setdefault(text, kind)
        found = {(kind, text) for text, kind in self._known.items()}
        everything = "\n".join(_texts(msgspec.to_builtins(result)))
        read = (m for text in (*public, *_public(result)) for m in _FORM.finditer(text))
        self._public = {match[0] for match in read if self._kind(match)[0] == "host"}
        matches = (m for m in _FORM.finditer(everything) if m[0] not in self._public)
        found |= {self._kind(match) for match in matches}
        for kind, text in sorted(found):
            self._number(kind, text)
        # What has a form of its own is found by it; the rest is looked for, the longest first.
        odd = [text for text in self._known if not _FORM.fullmatch(text)]
        names = "|".join(map(re.escape, sorted(odd, key=lambda text: (-len(text), text))))
        # A word that only begins or ends like a known name is another one.
        whole = rf"(?<![A-Za-z0-9])(?:(?:aws|gcp):)?(?:{names})(?![A-Za-z0-9@])|" if names else ""
        self._pattern = re.compile(whole + _FORM.pattern)

    def hide(self, text: str) -> str:
        """Return the text with labels in it."""
        return self._pattern.sub(self._label_of, text)

    def _label_of(self, found: re.Match[str]) -> str:
        if found[0] in self._public:
            return found[0]
        kind, text = self._kind(found)
        return f"{word('label', kind, self._language)} {_letters(self._number(kind, text))}"

    def _kind(self, found: re.Match[str]) -> tuple[Kind, str]:
        text = _bare(found[0])
        if text in self._known:
            return self._known[text], text
        return next(kind for i, (kind, _) in enumerate(_FORMS) if found[f"form{i}"]), text

    def _number(self, kind: Kind, text: str) -> int:
        if (kind, text) not in self._numbers:
            self._counts[kind] += 1
            self._numbers[kind, text] = self._counts[kind]
        return self._numbers[kind, text]


def _bare(text: str) -> str:
    # An account of another cloud's customer is named with the cloud before it.
    return text.removeprefix("aws:").removeprefix("gcp:")


def _letters(number: int) -> str:
    """Count in letters: from A to Z, then AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def _texts(value: object) -> set[str]:
    found: set[str] = set()
    left = [value]
    while left:
        one = left.pop()
        if isinstance(one, str):
            found.add(one)
        elif isinstance(one, dict):
            left += (*one, *one.values())
        elif isinstance(one, (list, tuple)):
            left += one
    return found


def _public(result: Result) -> Iterator[str]:
    """Yield what may look like a host and is there to be read: clauses, permissions, parties."""
    yield from (clause.clause for clause in result.clauses)
    register = result.register
    yield from (party.name for party in register.parties.values())
    yield from (party.parent for party in register.parties.values() if party.parent)
    yield from (n for party in register.parties.values() for n in party.subprocessors)
    if register.processor:
        yield from (text for text in (register.processor.name, register.processor.dpo) if text)
    for one in register.controllers.values():
        yield from (text for text in (one.name, one.dpo) if text)
    yield from (c.missing_permission for c in result.coverage if c.missing_permission)


def _told(result: Result) -> Iterator[tuple[Kind, str]]:
    """Yield what is known by name: where it stands says what it is."""
    found: list[tuple[Kind, str | None]] = []
    found += [("account", c.account) for c in result.coverage]
    for guards in result.guards:
        found.append(("account", guards.account))
        for one in (one for rail in guards.guardrails for one in rail.attached or ()):
            kind: Kind = "account" if one.type == "account" else "resource"
            found += [(kind, one.id), (kind, one.name)]
    for who in result.run.identities:
        found += [("account", who.account), ("principal", who.principal)]
    for resource in result.resources:
        found += _of_resource(resource)
    for party in result.register.parties.values():
        found.append(("evidence", party.signed_evidence))
        found += [("principal", account.partition(":")[2]) for account in party.accounts]
        for safeguard in party.safeguards:
            found += [("evidence", safeguard.evidence), ("evidence", safeguard.assessment)]
    for kind, text in found:
        if text and text.strip():
            whole = kind == "principal" and _is_account(_bare(text))
            yield ("account", _bare(text)) if whole else (kind, _bare(text))


def _is_account(text: str) -> bool:
    return not set(text) & set(":/@")


def _of_resource(resource: Resource) -> Iterator[tuple[Kind, str | None]]:
    if resource.basis == "declared":
        for copy in resource.facts.copies:
            evidence = (copy.location.source or "").partition(": ")[2]
            yield "evidence", re.sub(r"(^|, )checked [0-9-]+$", "", evidence)
        return
    yield "account", resource.account
    for copy in resource.facts.copies:
        yield "account", copy.owner
        # By its own name a copy or key may be shown as a resource is.
        yield from (("resource", id_) for id_ in (copy.id, copy.key) if id_ != resource.name)
    for path in resource.facts.access:
        yield "principal", path.principal
        # A copy in other hands has only its role for evidence, which is a word as any other.
        yield "evidence", None if path.evidence in _ROLES else path.evidence
