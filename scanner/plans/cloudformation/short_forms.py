"""YAML with the short forms of CloudFormation: `!Ref X` is `{"Ref": "X"}`.

A tree is built from the events of pyyaml, which the program has anyway: the loader of cfn-lint
takes 1.5 s to be imported and brings sympy and networkx along, for these lines. Building it here
also bounds depth and aliases before anything grows, and keeps dates, times and numbers with a
leading zero, such as those of accounts, the text that they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NoReturn

import yaml

from scanner.cloud.problem import plain
from scanner.plans.cloudformation.text import DEEPEST, number, too_deep
from scanner.plans.problem import PlanError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 1_000_000
"""Values in one template, with each alias counted as what it stands for."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?([0-9]{1,18}\.[0-9]{0,18}|\.[0-9]{1,18})")
_WORDS = {
    **dict.fromkeys(("true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"), True),
    **dict.fromkeys(("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF"), False),
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
}
_AS_THEY_ARE = {"Ref", "Condition"}
_MERGE = "<<"
_TAB = "\\t"


def load(file: str, text: str) -> Any:  # noqa: ANN401 - what YAML gives
    """Read the one document of a text. Raises `PlanError` with the line."""
    try:
        return _Builder(file).build(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f"line {mark.line + 1}: " if mark else ""
        what = plain(error.problem or error.context or "it ends too early", 150)
        hint = "Indent with spaces only." if _TAB in what else "Is it whole, and indented right?"
        raise PlanError(file, f"{line}no whole YAML: {what}", hint) from error
    except yaml.YAMLError as error:
        hint = "Take out characters that cannot be seen."
        raise PlanError(file, "has characters that YAML does not allow", hint) from error


@dataclass
class _Open:
    """A collection that is not at its end yet."""

    value: Any
    tag: str | None
    anchor: str | None
    line: int
    size: int = 1
    key: str | None = None
    lines: dict[str, int] = field(default_factory=dict)
    merged: dict[str, Any] = field(default_factory=dict)


class _Builder:
    def __init__(self, file: str) -> None:
        self._file = file
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._documents: list[Any] = []

    def build(self, events: Iterator[yaml.Event]) -> Any:  # noqa: ANN401
        for event in events:
            line = event.start_mark.line + 1 if event.start_mark else 0
            if isinstance(event, yaml.AliasEvent):
                self._alias(event.anchor or "", line)
            elif isinstance(event, yaml.ScalarEvent):
                value = _scalar(event)
                self._keep_anchor(event.anchor, value, 1)
                self._add(value, 1, line, text=event.value)
            elif isinstance(event, yaml.CollectionStartEvent):
                if len(self._open) >= DEEPEST:
                    raise too_deep(self._file)
                empty: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
                self._open.append(_Open(empty, event.tag, event.anchor, line))
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close()
        if len(self._documents) > 1:
            hint = "Give each template a file of its own."
            raise PlanError(self._file, "holds several documents", hint)
        return self._documents[0] if self._documents else None

    def _close(self) -> None:
        done = self._open.pop()
        value = done.value
        if isinstance(value, dict):
            value = {**done.merged, **value}
        value = _long(done.tag, value)
        self._keep_anchor(done.anchor, value, done.size)
        self._add(value, done.size, done.line)

    def _add(self, value: Any, size: int, line: int, *, text: str | None = None) -> None:  # noqa: ANN401
        if not self._open:
            self._documents.append(value)
            return
        above = self._open[-1]
        above.size += size
        if above.size > MOST:
            self._refuse(line, f"comes to more than {MOST:,} values", "Write aliases out.")
        if isinstance(above.value, list):
            above.value.append(value)
        elif above.key is None:
            if text is None:
                self._refuse(line, "a name that is no text", "Names are single words.")
            self._key(above, str(text), line)
        elif above.key == _MERGE:
            self._merge(above, value, line)
            above.key = None
        else:
            above.value[above.key] = value
            above.key = None

    def _key(self, above: _Open, name: str, line: int) -> None:
        if name in above.lines and name != _MERGE:
            what = f"{plain(name, 100)} stands twice, first on line {above.lines[name]}"
            self._refuse(line, what, "Keep the one that is meant.")
        above.lines[name] = line
        above.key = name

    def _merge(self, above: _Open, value: Any, line: int) -> None:  # noqa: ANN401
        for part in value if isinstance(value, list) else [value]:
            if not isinstance(part, dict):
                self._refuse(line, "<< merges no mapping", "Merge mappings only.")
            above.merged = {**part, **above.merged}

    def _alias(self, name: str, line: int) -> None:
        if name not in self._anchors:
            what = f"alias {plain(name, 50)} stands for nothing, or for what it is in"
            self._refuse(line, what, "Write out what it stands for.")
        value, size = self._anchors[name]
        self._add(value, size, line, text=value if isinstance(value, str) else None)

    def _keep_anchor(self, anchor: str | None, value: Any, size: int) -> None:  # noqa: ANN401
        if anchor is not None:
            self._anchors[anchor] = (value, size)

    def _refuse(self, line: int, what: str, hint: str) -> NoReturn:
        raise PlanError(self._file, f"line {line}: {what}", hint)


def _scalar(event: yaml.ScalarEvent) -> Any:  # noqa: ANN401
    text: str = event.value
    if event.tag is not None or not event.implicit[0]:
        return _long(event.tag, text)
    if text in _WORDS:
        return _WORDS[text]
    if _WHOLE.fullmatch(text):
        return number(text)
    return float(text) if _DECIMAL.fullmatch(text) else text


def _long(tag: str | None, value: Any) -> Any:  # noqa: ANN401
    if tag is None or not tag.startswith("!") or tag == "!":
        return value
    name = tag[1:]
    if name == "GetAtt" and isinstance(value, str):
        value = value.split(".", 1)
    return {name if name in _AS_THEY_ARE else f"Fn::{name}": value}
