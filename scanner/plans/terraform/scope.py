"""What the author of a configuration wrote, followed through variables, modules and outputs.

A plan does not hold expressions, only constants and the names that an expression refers to: what
`var.region` becomes and what `"${var.region}-1"` becomes look the same (internal/command/jsonconfig
in hashicorp/terraform). So one name, used once, is taken for its value, and only where a value of
that kind makes sense; anything more is unknown. What stands in a `dynamic` block is not there at
all (hashicorp/terraform#28346).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

from scanner.plans.stack import without_index
from scanner.plans.terraform.document import Configuration, Module, Value
from scanner.plans.terraform.expressions import decoded, named, references_of, traversals

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scanner.plans.terraform.document import Block, Call, Output

Path = tuple[str, ...]
"""The names of the modules on the way to one, from the root; no indexes."""

_DEEPEST = 50
_STEP = re.compile(r'\.([^.\[\]"]+)|\[("(?:[^"\\]|\\.)*"|\d+)\]')
# The instance of a module goes before the name of its output.
_OUTPUT = re.compile(r'(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?\.([^.\[\]"]+)')
# Names that are no resources. Which of several is meant by an index changes nothing here.
_INDEXES = {"each", "count", "path", "terraform", "self"}
_OPAQUE = {"local", "data", "ephemeral"}
# What opens an address of storage and is no part of where that is.
_PASSES = {"azurerm_storage_account_sas", "azurerm_storage_account_blob_container_sas"}


@dataclass(frozen=True, slots=True)
class Known:
    """The value of an expression, and the way to it for people to read."""

    value: Any
    way: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotKnown:
    """Why an expression has no value here."""

    why: str


@dataclass(frozen=True, slots=True)
class OfInstance(NotKnown):
    """The value differs by instance of a `for_each` or `count`."""


@dataclass(frozen=True, slots=True)
class OfThing(NotKnown):
    """The value is a setting of another resource; `address` has no indexes."""

    address: str
    setting: str


class _Untold(Exception):  # noqa: N818 - ends a search, never leaves this module
    pass


class Scope:
    """The configuration of a whole plan."""

    def __init__(self, configuration: Configuration | None, variables: Mapping[str, Value]) -> None:
        self.present = configuration is not None
        self.providers = configuration.provider_config if configuration else {}
        root = configuration.root_module if configuration else Module()
        self._modules: dict[Path, Module | None] = {(): root}
        self._variables = variables
        self._blocks: dict[Path, dict[str, Block]] = {}
        self._written: dict[int, Any] = {}
        self._arguments: dict[Path, dict[str, Any]] = {}

    def block(self, address: str) -> tuple[Path, Block | None]:
        """Return the block that an instance comes from, and the module that it stands in."""
        path, name = split(address)
        if path not in self._blocks:
            module = self._module(path)
            self._blocks[path] = {b.address: b for b in module.resources} if module else {}
        return path, self._blocks[path].get(name)

    def written(self, block: Block | None) -> Any:  # noqa: ANN401 - a tree of expressions
        """Return the expressions of a block, which its instances share; `None` if it is not there.

        Nobody may change them.
        """
        if block is None:
            return None
        # The plan holds each block for as long as this, so that its identity stays its own.
        if id(block) not in self._written:
            self._written[id(block)] = named(block.expressions)
        return self._written[id(block)]

    def evaluate(self, expression: Any, path: Path, depth: int = 0) -> Known | NotKnown:  # noqa: ANN401
        """Return the value of an expression of the module at `path`."""
        if not isinstance(expression, dict) or depth > _DEEPEST:
            return NotKnown("its expression is not in the plan")
        if "constant_value" in expression:
            return Known(expression["constant_value"])
        names = traversals(expression.get("references"))
        if any(name.startswith(("each.", "count.")) for name in names):
            return OfInstance(f"it differs by instance, with {', '.join(names[:3])}")
        if len(names) != 1:
            told = f"is made from {', '.join(names[:3])}" if names else "is not told"
            return NotKnown(f"its expression {told}")
        return self._look_up(names[0], path, depth)

    def trace(self, references: Sequence[str], path: Path) -> tuple[str, ...]:
        """Return the addresses of the resources that these references lead to.

        None if the value may as well come from something else, such as a local value: then these
        would not be all that it can be.
        """
        try:
            return tuple(dict.fromkeys(self._trace(references, path, set())))
        except _Untold:
            return ()

    def _trace(
        self,
        references: Any,  # noqa: ANN401
        path: Path,
        seen: set[tuple[str, Path]],
    ) -> Iterator[str]:
        for name in traversals(references):
            # Each name once: a damaged plan may lead round in circles, ever more of them.
            if (name, path) in seen:
                continue
            seen.add((name, path))
            head, first, rest = _parted(name)
            if head == "var":
                # A variable of the root module has a value: what is not known is not in it.
                given = self._handed(path).get(first) if path else None
                yield from self._trace(list(references_of(given)), path[:-1], seen)
            elif head == "module":
                output, _ = self._output((*path, first), rest)
                if output is None:
                    raise _Untold
                given = decoded(output.expression)
                yield from self._trace(list(references_of(given)), (*path, first), seen)
            elif head in _OPAQUE:
                if first not in _PASSES:
                    raise _Untold
            elif head not in _INDEXES:
                yield ".".join([*(f"module.{m}" for m in path), head, first])

    def _look_up(self, name: str, path: Path, depth: int) -> Known | NotKnown:
        head, first, rest = _parted(name)
        if head == "var":
            return _reach(self._variable(first, path, depth), rest, f'variable "{first}"')
        if head == "module":
            output, deeper = self._output((*path, first), rest)
            if output is None or output.sensitive:
                return NotKnown(f"it is set to {name}, which the plan does not tell")
            found = self.evaluate(decoded(output.expression), (*path, first), depth + 1)
            return _reach(found, deeper, f"output of module {first}")
        why = f"it is set to {name}, which a plan does not tell"
        setting = without_index(rest).removeprefix(".")
        if head in _OPAQUE or head in _INDEXES or not setting or "." in setting:
            return NotKnown(why)
        address = ".".join([*(f"module.{m}" for m in path), head, first])
        return OfThing(why, address, setting)

    def _variable(self, name: str, path: Path, depth: int) -> Known | NotKnown:
        module = self._module(path)
        declared = module.variables.get(name) if module else None
        if declared is None:
            return NotKnown(f'variable "{name}" is not in the configuration')
        if declared.sensitive:
            return NotKnown(f'variable "{name}" is marked sensitive')
        if declared.ephemeral:
            return NotKnown(f'variable "{name}" is ephemeral, and no plan holds its value')
        given = self._handed(path) if path else {}
        if name in given:
            return self.evaluate(given[name], path[:-1], depth + 1)
        # Of the root module, defaults stand among the values: what has none there has none.
        root = self._variables.get(name, Value()).value
        raw = declared.default if path else root
        if not bytes(raw):
            return NotKnown(f'variable "{name}" has no value in the plan')
        return Known(msgspec.json.decode(raw))

    def _output(self, path: Path, rest: str) -> tuple[Output | None, str]:
        """Return the output that `["a.b"].region.name` starts with, and what is below it."""
        module, named = self._module(path), _OUTPUT.match(rest)
        if module is None or named is None:
            return None, ""
        return module.outputs.get(named[1]), rest[named.end() :]

    def _handed(self, path: Path) -> dict[str, Any]:
        """Return the expressions that a module is called with."""
        if path not in self._arguments:
            call = self._call(path)
            self._arguments[path] = named(call.expressions) if call else {}
        return self._arguments[path]

    def _module(self, path: Path) -> Module | None:
        if path not in self._modules:
            call = self._call(path)
            self._modules[path] = call.module if call else None
        return self._modules[path]

    def _call(self, path: Path) -> Call | None:
        above = self._module(path[:-1]) if path else None
        return above.module_calls.get(path[-1]) if above else None


def split(address: str) -> tuple[Path, str]:
    """Split an address into its modules and `type.name`; indexes are dropped."""
    parts = without_index(address).split(".")
    path = []
    while len(parts) > 1 and parts[0] == "module":
        path.append(parts[1])
        parts = parts[2:]
    return tuple(path), ".".join(parts)


def _parted(name: str) -> tuple[str, str, str]:
    """Part `var.sites["a.b"].region` into `var`, `sites` and the rest."""
    head, _, rest = name.partition(".")
    first = re.split(r"[.\[]", rest, maxsplit=1)[0]
    return head, first, rest[len(first) :]


def _reach(found: Known | NotKnown, rest: str, way: str) -> Known | NotKnown:
    if isinstance(found, OfThing):
        return NotKnown(found.why) if rest else found
    if isinstance(found, NotKnown):
        return found
    value, done = found.value, 0
    while done < len(rest):
        step = _STEP.match(rest, done)
        key = _key(step) if step else None
        if isinstance(value, list) and isinstance(key, int):
            value = value[key] if key < len(value) else None
        elif isinstance(value, dict) and isinstance(key, str):
            value = value.get(key)
        else:
            return NotKnown(f"{way} does not hold it")
        done = step.end() if step else len(rest)
    return Known(value, (*found.way, way))


def _key(step: re.Match[str]) -> str | int | None:
    name, index = step.groups()
    if name is not None:
        return str(name)
    try:
        key: str | int = msgspec.json.decode(index)
    except msgspec.DecodeError:
        # Go quotes a few characters in another way than JSON.
        return None
    return key
