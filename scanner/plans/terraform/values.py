"""The settings of one planned object, with `Unknown` for what the plan leaves open or hides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.plans.terraform.expressions import below, decoded, references_of
from scanner.plans.terraform.provided import fills_in
from scanner.plans.unknown import Unknown

if TYPE_CHECKING:
    from scanner.plans.terraform.document import Block, ResourceChange
    from scanner.plans.terraform.scope import Path, Scope

_ANY = b"true"
_NOT_SEEN = object()
"""In the place of an expression: nobody can say whether one was written."""

_OPEN, _FILLED_IN = Unknown(), Unknown(written=False)


def after(change: ResourceChange, block: Block | None, scope: Scope, path: Path) -> dict[str, Any]:
    """Return the settings after the deploy."""
    value = decoded(change.change.after)
    if not isinstance(value, dict):
        value = {}
    later, hidden = change.change.after_unknown, change.change.after_sensitive
    if _ANY not in bytes(later) and _ANY not in bytes(hidden):
        return value
    unknown, sensitive = decoded(later), decoded(hidden)
    written = scope.written(block) if block is not None else _NOT_SEEN
    tree = _Tree(change.type, scope, path).merge(value, unknown, sensitive, written)
    return tree if isinstance(tree, dict) else {}


def before(change: ResourceChange) -> dict[str, Any] | None:
    """Return the settings now; `None` where there is nothing yet."""
    tree = _hidden(decoded(change.change.before), decoded(change.change.before_sensitive))
    return tree if isinstance(tree, dict) and tree else None


class _Tree:
    def __init__(self, type_: str, scope: Scope, path: Path) -> None:
        self._type = type_
        self._scope = scope
        self._path = path

    def merge(
        self,
        value: Any,  # noqa: ANN401 - four trees of what JSON gives
        unknown: Any,  # noqa: ANN401
        sensitive: Any,  # noqa: ANN401
        written: Any,  # noqa: ANN401
        way: str = "",
    ) -> Any:  # noqa: ANN401
        if unknown is True:
            return self._unknown(written)
        if sensitive is True:
            # What the schema marks is marked where nothing is set, too.
            return None if value is None else self._secret(written)
        if isinstance(value, dict) or (value is None and isinstance(unknown, dict)):
            return self._object(value or {}, unknown, sensitive, written, way)
        if isinstance(value, list) or (value is None and isinstance(unknown, list)):
            items = value or []
            count = max(len(items), len(unknown) if isinstance(unknown, list) else 0)
            blocks = _blocks(written, items, unknown, count)
            return [
                self.merge(_item(items, n), _item(unknown, n), _item(sensitive, n), blocks[n], way)
                for n in range(count)
            ]
        return value

    def _object(
        self,
        value: dict[str, Any],
        unknown: Any,  # noqa: ANN401
        sensitive: Any,  # noqa: ANN401
        written: Any,  # noqa: ANN401
        way: str,
    ) -> dict[str, Any]:
        later = unknown if isinstance(unknown, dict) else {}
        if not later and not sensitive:
            return value
        hidden = sensitive if isinstance(sensitive, dict) else {}
        tree = dict(value)
        # An unknown of `false` stands beside a value, or says that there is none.
        for name in {**later, **hidden}:
            if later.get(name) or hidden.get(name):
                deeper = f"{way}.{name}" if way else name
                tree[name] = self.merge(
                    value.get(name),
                    later.get(name),
                    hidden.get(name),
                    self._written(written, name, hidden.get(name), deeper),
                    deeper,
                )
        return tree

    def _written(self, written: Any, name: str, sensitive: Any, way: str) -> Any:  # noqa: ANN401
        if written is _NOT_SEEN:
            return _NOT_SEEN
        found = below(written, name)
        # A block may be written by a `dynamic` one, which leaves no expression; a list among the
        # sensitive parts tells that it is no scalar.
        if found is None and isinstance(sensitive, list):
            return None if fills_in(self._type, way) else _NOT_SEEN
        return found

    def _secret(self, written: Any) -> Unknown:  # noqa: ANN401
        names = list(references_of(written)) if written is not _NOT_SEEN else []
        # With a variable the author may choose, and a secret does not tell what was chosen.
        chosen = any(name.startswith("var.") for name in names)
        return Unknown(
            "sensitive",
            refers=() if chosen else self._scope.trace(names, self._path),
            written=_is_written(written),
        )

    def _unknown(self, written: Any) -> Unknown:  # noqa: ANN401 - an expression, if there is one
        if written is _NOT_SEEN:
            return _OPEN
        if written is None:
            return _FILLED_IN
        names = list(references_of(written))
        return Unknown(
            refers=self._scope.trace(names, self._path),
            written=_is_written(written),
            what=names[0] if names else None,
        )


def _is_written(written: Any) -> bool | None:  # noqa: ANN401
    # `{}` is an expression of neither constants nor names, such as a function of constants.
    return None if written is _NOT_SEEN else written is not None and written != []


def _hidden(value: Any, sensitive: Any) -> Any:  # noqa: ANN401 - what JSON gives
    if sensitive is True:
        return None if value is None else Unknown("sensitive")
    if not sensitive:
        return value
    if isinstance(value, dict):
        return {name: _hidden(part, _part(sensitive, name)) for name, part in value.items()}
    if isinstance(value, list):
        return [_hidden(part, _item(sensitive, n)) for n, part in enumerate(value)]
    return value


def _part(tree: Any, name: str) -> Any:  # noqa: ANN401
    return tree.get(name) if isinstance(tree, dict) else None


def _item(tree: Any, index: int) -> Any:  # noqa: ANN401
    return tree[index] if isinstance(tree, list) and index < len(tree) else None


def _blocks(written: Any, items: list[Any], unknown: Any, count: int) -> list[Any]:  # noqa: ANN401
    """Return what is written of each of several blocks; those of a set stand in any order."""
    if not isinstance(written, list):
        return [written] * count
    if len(written) != count:
        # Some of them come from `dynamic` blocks.
        return [_NOT_SEEN] * count
    fitting = [
        {n for n, block in enumerate(written) if _fits(block, _item(items, at), _item(unknown, at))}
        for at in range(count)
    ]
    taken = [next(iter(fits)) for fits in fitting if len(fits) == 1]
    left = [fits if len(fits) == 1 else fits.difference(taken) for fits in fitting]
    return [_either([written[n] for n in sorted(fits)]) for fits in left]


def _fits(written: Any, planned: Any, unknown: Any) -> bool:  # noqa: ANN401
    for name, expression in written.items() if isinstance(written, dict) else ():
        if isinstance(expression, dict) and "constant_value" in expression:
            value = str(expression["constant_value"]).lower()
            if _part(unknown, name) is True or str(_part(planned, name)).lower() != value:
                return False
    return True


def _either(written: list[Any]) -> Any:  # noqa: ANN401
    """Return what is written in each of these; what only some have may be there or not."""
    if len(written) == 1:
        return written[0]
    if written and all(isinstance(one, list) for one in written):
        same = len({len(one) for one in written}) == 1
        return [_either(list(parts)) for parts in zip(*written, strict=True)] if same else _NOT_SEEN
    if not written or not all(isinstance(one, dict) for one in written):
        return _NOT_SEEN
    if any("references" in one or "constant_value" in one for one in written):
        return {"references": list(references_of(written))}
    names = dict.fromkeys(name for one in written for name in one)
    return {name: _either([one.get(name) for one in written]) for name in names}
