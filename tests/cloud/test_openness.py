"""Of several ways in, one that is open is enough, and one that was not seen may be open."""

from __future__ import annotations

import pytest

from scanner.cloud.openness import by_any


@pytest.mark.parametrize(
    ("ways", "open_"),
    [
        ([], False),
        ([False, False], False),
        ([False, None], None),
        ([None, False, True], True),
    ],
)
def test_by_any(ways: list[bool | None], open_: bool | None) -> None:
    assert by_any(ways) is open_
