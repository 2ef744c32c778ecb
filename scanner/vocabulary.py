"""What a template of a report may call: words, places, names, figures."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from scanner import figures, markdown, view_checks, view_grounds, words
from scanner.view_locations import kinds_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from markupsafe import Markup

    from scanner.model import Finding, Identity
    from scanner.view_transfers import Transfer
    from scanner.words import Language

_ROLE = re.compile(r":assumed-role/([^/]+)/|:role/(?:.*/)?([^/]+)$")


class Vocabulary:
    """The functions of one language. What comes from outside passes through `hide`."""

    def __init__(self, language: Language, hide: Callable[[str], str]) -> None:
        self._language = language
        self._hide = hide

    def names(self) -> dict[str, Any]:
        """Return all that templates may call, by the name that they call it by."""
        language = self._language
        own = (
            *(self.word, self.title, self.remedy, self.amount, self.said, self.sentence),
            *(self.code, self.kind_of_data, self.read_by, self.recipient),
        )
        spoken = (
            *(words.own, words.term, words.place, words.town, words.countries),
            *(words.decision, words.law),
        )
        # What a check of a store says is in English.
        checked = partial(view_checks.told, language=language)
        return {
            **{function.__name__: function for function in own},
            **{function.__name__: partial(function, language=language) for function in spoken},
            # Words of our own, such as the id of an agreement, and digests.
            "fixed": markdown.code,
            "standing": figures.standing,
            "check_told": checked,
            "kinds_at": kinds_at,
            "uncertain": view_grounds.is_uncertain,
        }

    def word(self, group: str, key: str) -> Markup:
        """Return a word of our own."""
        return markdown.escape(words.word(group, key, self._language))

    def amount(self, count: int, one: str, many: str) -> str:
        """Return a number with what it counts."""
        return f"{markdown.number(count, self._language)} {one if count == 1 else many}"

    def said(self, finding: Finding) -> str:
        """Return what a message tells more than which copy is where; that has its own column."""
        language, at = self._language, finding.at
        message = finding.message_nl if language == "nl" else finding.message
        if not at.role:
            return message
        bare = f"{words.word('role', at.role, language)} in {words.place(at, language)}"
        return message.removeprefix(bare).removeprefix("; ")

    def title(self, rule: str) -> Markup:
        """Return what a rule finds."""
        text = figures.rule_text(rule)
        return markdown.escape(text.title[self._language] if text else rule)

    def remedy(self, rule: str) -> Markup:
        """Return what to do about it."""
        text = figures.rule_text(rule)
        return markdown.escape(text.remedy[self._language] if text else "-")

    def code(self, text: str) -> Markup:
        """Return a name as code, or the label that stands for it."""
        hidden = self._hide(text)
        return markdown.code(text) if hidden == text else markdown.escape(hidden)

    def kind_of_data(self, kind: str) -> str | Markup:
        """Return the words for a kind of data, or its name in the configuration."""
        known = words.known("data", kind, self._language)
        return known or self.code(kind)

    def read_by(self, who: Identity) -> tuple[bool, Markup]:
        """Say whether it is a role, and its name."""
        role = _ROLE.search(who.principal)
        if role and self._hide(who.principal) == who.principal:
            return True, self.code(role[1] or role[2])
        return False, self.code(who.principal)

    def recipient(self, one: Transfer) -> str | Markup:
        """Return who it is: by name, or as its provider names it."""
        if one.kind == "provider":
            return words.term("provider", one.name, self._language)
        return self.code(one.name) if one.kind == "principal" else one.name

    @staticmethod
    def sentence(text: str) -> str:
        """Return a text with a capital."""
        return text[:1].upper() + text[1:]
