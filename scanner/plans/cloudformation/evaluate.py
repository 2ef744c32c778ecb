"""The functions of templates, for one region: what they give, or `Unknown`.

Source: CloudFormation template reference, "Intrinsic function reference" and "Pseudo parameters
reference".
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.problem import plain
from scanner.plans.cloudformation.loops import LOOP, Turns, expanded
from scanner.plans.cloudformation.settle import settle
from scanner.plans.cloudformation.strings import LONGEST, joined, without_account
from scanner.plans.cloudformation.template import Template
from scanner.plans.cloudformation.values import (
    NO_VALUE,
    has_unknown,
    left_open,
    pair,
    plain_text,
    same,
    scalar,
)
from scanner.plans.problem import PlanError
from scanner.plans.unknown import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterable

_PART = re.compile(r"\$\{([^}]*)\}")
_LOGIC = {"Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not", "Condition"}


@dataclass(kw_only=True)
class Evaluator:
    """Evaluates one template. `known` are parameters and pseudo parameters, `Unknown` among them.

    `prefix` goes before each logical id to make an address; `output` gives what a nested stack
    hands out, `None` where that is not known.
    """

    file: str
    template: Template
    known: Mapping[str, Any]
    prefix: str = ""
    account: str | None = None
    output: Callable[[str, str], Any] = lambda _logical, _name: None
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Addresses by the unknown text that is their name."""
    _decided: dict[str, bool | None] = field(default_factory=dict)
    _deciding: list[str] = field(default_factory=list)
    _turns: Turns = field(default_factory=Turns)

    def value(self, node: Any) -> Any:  # noqa: ANN401, PLR0911 - one for each form of node
        """Evaluate a node; `NO_VALUE` where there is none after all."""
        if isinstance(node, str):
            return self._joined([node])
        if isinstance(node, list):
            return [part for part in map(self.value, node) if part is not NO_VALUE]
        if not isinstance(node, dict):
            return node
        if len(node) == 1:
            ((name, said),) = node.items()
            if name == "Ref":
                return self._ref(said)
            if name in _LOGIC and (name != "Condition" or self._is_condition(said)):
                decided = self.decide(node)
                return left_open() if decided is None else decided
            if name.startswith("Fn::") and not name.startswith(LOOP):
                return self._function(name, said)
        return self._mapping(node)

    def settings(self, node: Mapping[str, Any]) -> dict[str, Any] | None:
        """Evaluate the properties of a resource; `None` if a macro or loop leaves them open."""
        found = self._mapping(dict(node))
        whole = isinstance(found, dict) and not any(name.startswith("Fn::") for name in found)
        return found if whole else None

    def loop(self, said: Any) -> dict[str, Any] | None:  # noqa: ANN401
        """Write out a `Fn::ForEach`; `None` where what it runs over is not known."""
        return expanded(said, self.value, self._turns)

    def holds(self, condition: object) -> bool | None:
        """Say whether a condition that is named holds; `None` where that cannot be told."""
        if not isinstance(condition, str) or condition not in self.template.conditions:
            return None
        if condition in self._decided:
            return self._decided[condition]
        if condition in self._deciding:
            circle = [*self._deciding[self._deciding.index(condition) :], condition]
            way = " → ".join(plain(name, 50) for name in circle)
            message = f"conditions need each other in a circle: {way}"
            raise PlanError(self.file, message, "Let one of them do without the others.")
        self._deciding.append(condition)
        found = self.decide(self.template.conditions[condition])
        self._deciding.pop()
        self._decided[condition] = found
        return found

    def decide(self, node: Any) -> bool | None:  # noqa: ANN401, PLR0911
        """Decide a condition as it is written."""
        if isinstance(node, bool):
            return node
        if isinstance(node, str) and node.lower() in {"true", "false"}:
            return node.lower() == "true"
        if not isinstance(node, dict) or len(node) != 1:
            return None
        ((name, said),) = node.items()
        if name == "Condition":
            return self.holds(said)
        if name == "Fn::Equals" and isinstance(said, list) and len(said) == 2:  # noqa: PLR2004
            return same(*map(self.value, said))
        parts = [self.decide(part) for part in said] if isinstance(said, list) else []
        if name == "Fn::Not" and len(parts) == 1:
            return None if parts[0] is None else not parts[0]
        if name == "Fn::And" and parts:
            return False if False in parts else None if None in parts else True
        if name == "Fn::Or" and parts:
            return True if True in parts else None if None in parts else False
        return None

    def _mapping(self, node: dict[str, Any]) -> Any:  # noqa: ANN401
        if "Fn::Transform" in node:
            return left_open()
        loops = [name for name in node if name.startswith(LOOP)]
        for name in loops:
            body = self.loop(node[name])
            if body is None:
                return left_open()
            node = {**{k: v for k, v in node.items() if k != name}, **body}
        found = {name: self.value(part) for name, part in node.items()}
        return {name: part for name, part in found.items() if part is not NO_VALUE}

    def _is_condition(self, said: object) -> bool:
        # Policies have a `Condition` too, which is a mapping.
        return isinstance(said, str) and said in self.template.conditions

    def _ref(self, said: object) -> Any:  # noqa: ANN401
        if not isinstance(said, str):
            return left_open()
        if said == "AWS::NoValue":
            return NO_VALUE
        if said in self.known:
            return self.known[said]
        if said in self.template.resources:
            return Unknown(refers=(self.prefix + said,), written=True, what=f"${{{said}}}")
        return Unknown("not-resolved", written=True, what=f"${{{said}}}")

    def _attribute(self, logical: str, attribute: str) -> Any:  # noqa: ANN401
        if attribute.startswith("Outputs."):
            found = self.output(logical, attribute.removeprefix("Outputs."))
            if found is not None:
                return found
        what = f"${{{logical}.{attribute}}}"
        refers = (self.prefix + logical,) if logical in self.template.resources else ()
        return Unknown(refers=refers, written=True, what=what)

    def _function(self, name: str, said: Any) -> Any:  # noqa: ANN401
        function = _FUNCTIONS.get(name)
        found = function(self, said) if function else left_open()
        if isinstance(found, Unknown) and not found.settle and not found.refers:
            return replace(found, settle=settle(said, self.known, self.template.conditions))
        return found

    def _get_att(self, said: Any) -> Any:  # noqa: ANN401
        parts = said.split(".", 1) if isinstance(said, str) else self.value(said)
        if isinstance(parts, list) and len(parts) > 1 and all(isinstance(p, str) for p in parts):
            return self._attribute(parts[0], ".".join(parts[1:]))
        return left_open()

    def _sub(self, said: Any) -> Any:  # noqa: ANN401
        text, given = (said, {}) if isinstance(said, str) else (*pair(said), {})[:2]
        if not isinstance(text, str) or not isinstance(given, dict):
            return left_open()
        # Once each: a name may stand many times, within texts in which it does so again.
        given = {name: self.value(part) for name, part in given.items()}
        pieces: list[Any] = []
        for number, part in enumerate(_PART.split(text)):
            name = part.strip()
            if number % 2 == 0:
                pieces.append(part)
            elif part.startswith("!"):
                pieces.append(f"${{{part[1:]}}}")
            elif name in given:
                pieces.append(given[name])
            elif "." in name:
                pieces.append(self._attribute(*name.split(".", 1)))
            else:
                pieces.append(self._ref(name))
        return self._joined(pieces)

    def _join(self, said: Any) -> Any:  # noqa: ANN401
        separator, parts = pair(said)
        parts = self.value(parts)
        if not isinstance(separator, str) or not isinstance(parts, list):
            return left_open()
        pieces: list[Any] = []
        for number, part in enumerate(parts):
            pieces += [separator, part] if number else [part]
        return self._joined(pieces)

    def _select(self, said: Any) -> Any:  # noqa: ANN401
        index, parts = (self.value(part) for part in pair(said))
        text = str(index)
        if isinstance(parts, list) and text.isdecimal() and len(text) < 5:  # noqa: PLR2004
            return parts[int(text)] if int(text) < len(parts) else left_open()
        # One of the zones that AWS gives is one of the region, as if nobody had chosen.
        return parts if isinstance(parts, Unknown) and parts.written is False else left_open()

    def _split(self, said: Any) -> Any:  # noqa: ANN401
        separator, text = (self.value(part) for part in pair(said))
        if isinstance(separator, str) and separator and isinstance(text, str):
            return text.split(separator)
        return left_open()

    def _find_in_map(self, said: Any) -> Any:  # noqa: ANN401
        parts = [self.value(part) for part in said] if isinstance(said, list) else []
        other = parts.pop() if len(parts) == 4 and isinstance(parts[3], dict) else {}  # noqa: PLR2004
        found: Any = self.template.mappings
        for part in parts if len(parts) == 3 else ():  # noqa: PLR2004
            if isinstance(part, (Unknown, list, dict)):
                return left_open()
            found = found.get(plain_text(part)) if isinstance(found, dict) else None
        if not isinstance(found, (str, int, float, list)):
            return other.get("DefaultValue", left_open())
        return found

    def _if(self, said: Any) -> Any:  # noqa: ANN401
        if not isinstance(said, list) or len(said) != 3:  # noqa: PLR2004
            return left_open()
        decided = self.holds(said[0])
        if decided is not None:
            return self.value(said[1 if decided else 2])
        one, other = map(self.value, said[1:])
        # Either may come; what only one of them refers to proves nothing.
        return one if one == other else left_open()

    def _zones(self, said: Any) -> Any:  # noqa: ANN401
        region = self.value(said)
        own = isinstance(region, str) and region in {"", self.known.get("AWS::Region")}
        own = own or said == {"Ref": "AWS::Region"}
        return Unknown("not-resolved", written=False) if own else left_open()

    def _base64(self, said: Any) -> Any:  # noqa: ANN401
        text = self.value(said)
        if not isinstance(text, str) or len(text) > LONGEST:
            return left_open()
        return base64.b64encode(text.encode(errors="replace")).decode()

    def _length(self, said: Any) -> Any:  # noqa: ANN401
        parts = self.value(said)
        return len(parts) if isinstance(parts, list) else left_open()

    def _json(self, said: Any) -> Any:  # noqa: ANN401
        found = self.value(said)
        if has_unknown(found):
            return left_open()
        text = json.dumps(found, separators=(",", ":"))
        return text if len(text) <= LONGEST else left_open()

    def _joined(self, pieces: Iterable[Any]) -> Any:  # noqa: ANN401
        parts = [p if isinstance(p, (Unknown, str)) else scalar(p) for p in pieces]
        found = joined(parts, lambda text: self.names.get(text, ()))
        return without_account(found, self.account) if isinstance(found, str) else found


_FUNCTIONS: dict[str, Callable[[Evaluator, Any], Any]] = {
    "Fn::GetAtt": Evaluator._get_att,  # noqa: SLF001 - the class's own table
    "Fn::Sub": Evaluator._sub,  # noqa: SLF001
    "Fn::Join": Evaluator._join,  # noqa: SLF001
    "Fn::Select": Evaluator._select,  # noqa: SLF001
    "Fn::Split": Evaluator._split,  # noqa: SLF001
    "Fn::FindInMap": Evaluator._find_in_map,  # noqa: SLF001
    "Fn::If": Evaluator._if,  # noqa: SLF001
    "Fn::GetAZs": Evaluator._zones,  # noqa: SLF001
    "Fn::Base64": Evaluator._base64,  # noqa: SLF001
    "Fn::Length": Evaluator._length,  # noqa: SLF001
    "Fn::ToJsonString": Evaluator._json,  # noqa: SLF001
}
