"""The events of the SDK, with the handlers of what is called alone, and each name looked up once.

Each client has a copy of all handlers that the SDK knows: half are of operations that nobody calls
here, or of its documentation. And it looks for each name of an event among all former names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from botocore.hooks import EventAliaser, HierarchicalEmitter

if TYPE_CHECKING:
    from collections.abc import Callable

_names: dict[str, str] = {}
_checked: set[object] = set()


class Handlers(HierarchicalEmitter):  # type: ignore[misc]
    """Takes the handlers of these operations, and those that are of no operation alone."""

    def __init__(self, operations: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self._operations = operations

    def register(
        self,
        event_name: str,
        handler: Callable[..., object],
        unique_id: str | None = None,
        unique_id_uses_count: bool = False,  # noqa: FBT001, FBT002 - as the SDK calls it
    ) -> None:
        """Take a handler, or leave it."""
        if self._can_happen(event_name):
            super().register(event_name, handler, unique_id, unique_id_uses_count)

    def _verify_accept_kwargs(self, func: Any) -> None:  # noqa: ANN401 - a function or method
        # A method of each client anew. On this nothing but speed depends.
        method = getattr(func, "__func__", None)
        if method is None or method not in _checked:
            super()._verify_accept_kwargs(func)
            if method is not None:
                _checked.add(method)

    def _can_happen(self, event_name: str) -> bool:
        # before-call.rds.CopyDBSnapshot; getattr.signin.create_o_auth2_token is of an attribute.
        kind, *about = event_name.split(".")
        operation = about[1] if len(about) > 1 else ""
        return kind != "docs" and (not operation[:1].isupper() or operation in self._operations)


class Names(EventAliaser):  # type: ignore[misc]
    """Gives events their present name. On the method that is changed nothing but speed depends."""

    def _alias_event_name(self, event_name: str) -> str:
        known = _names.get(event_name)
        if known is None:
            known = _names[event_name] = super()._alias_event_name(event_name)
        return known
