"""The order in which tests are run."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with those that run one after the other: at the end, they would keep one core idle."""
    items.sort(key=lambda item: item.get_closest_marker("xdist_group") is None)
