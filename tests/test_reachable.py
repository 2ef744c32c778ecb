"""Of what it is asked whether anyone can reach it: the same answer as in `lib/scope_test.rego`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from scanner.model import AccessPath
from scanner.reachable import is_asked
from tests.inventories import primary, store


def way(kind: Any, principal: str | None = None, party: str | None = None) -> AccessPath:
    return AccessPath(kind=kind, encryption="by-service", principal=principal, party=party)


ANYONE = way("principal", "aws:*")
UNSEEN = (way("principal"), way("share"))


@pytest.mark.parametrize("public", [True, False, None])
@pytest.mark.parametrize("basis", ["observed", "planned"])
def test_a_store_is_asked_whatever_else_is_told(basis: Any, public: bool | None) -> None:
    for access in ((), (ANYONE,), UNSEEN):
        assert is_asked(store("a", primary("DE"), basis=basis, public=public, access=access))
    assert not is_asked(store("a", primary("DE"), basis="declared", public=public))


@pytest.mark.parametrize("persistence", ["transit", "temporary"])
@pytest.mark.parametrize("public", [True, False, None])
def test_no_way_in_answers_for_what_keeps_nothing(persistence: Any, public: bool | None) -> None:
    for access in ((), (ANYONE,), UNSEEN):
        assert is_asked(store("a", persistence=persistence, public=public, access=access))


@pytest.mark.parametrize("access", [(), (ANYONE,), UNSEEN])
def test_settings_are_asked_where_they_are_said_to_be_open(access: tuple[AccessPath, ...]) -> None:
    settings = store("a", persistence="control-plane", access=access)
    facts = [replace(settings.facts, public=public) for public in (True, False, None)]
    assert [is_asked(replace(settings, facts=f)) for f in facts] == [True, False, False]
