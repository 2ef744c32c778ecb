"""Of what it is asked whether anyone can reach it: the same answer as in `lib/scope_test.rego`."""

from __future__ import annotations

from typing import Any

import pytest

from scanner.model import AccessPath
from scanner.reachable import is_asked
from tests.inventories import primary, store


def way(kind: Any, principal: str | None = None, party: str | None = None) -> AccessPath:
    return AccessPath(kind=kind, encryption="by-service", principal=principal, party=party)


ANYONE = way("principal", "aws:*")
OTHERS = (
    way("share", "aws:*"), way("principal", "aws:*", "desk"), way("principal", "aws:1"),
    way("endpoint"), way("public"), way("link"),
)  # fmt: skip
UNSEEN = (way("principal"), way("share"))
SEEN = (way("principal", "aws:1"), way("share", party="desk"), way("endpoint"), way("link"))


@pytest.mark.parametrize("public", [True, False, None])
@pytest.mark.parametrize("basis", ["observed", "planned"])
def test_a_store_is_asked_whatever_else_is_told(basis: Any, public: bool | None) -> None:
    for access in ((), (ANYONE,), UNSEEN):
        assert is_asked(store("a", primary("DE"), basis=basis, public=public, access=access))
    assert not is_asked(store("a", primary("DE"), basis="declared", public=public))


@pytest.mark.parametrize("persistence", ["transit", "temporary", "control-plane"])
def test_of_what_keeps_nothing_a_way_in_may_tell_already(persistence: Any) -> None:
    def asked(public: bool | None, *access: AccessPath) -> bool:
        return is_asked(store("a", persistence=persistence, public=public, access=access))

    settings = persistence == "control-plane"
    assert [asked(True), asked(True, *OTHERS, *UNSEEN)] == [True, True]
    assert not any(asked(True, *order) for order in ((ANYONE, *OTHERS), (*OTHERS, ANYONE)))
    # Settings alone are reached by nobody, if they are not said to be.
    assert [asked(None), asked(None, ANYONE, *SEEN)] == [not settings] * 2
    assert not any(asked(None, *SEEN, one) for one in UNSEEN)
    assert [asked(False), asked(False, ANYONE, *UNSEEN)] == [not settings] * 2
