"""The order in which tests are run, and what of them coverage measures."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from coverage import Coverage

if TYPE_CHECKING:
    from collections.abc import Iterator


def pytest_configure(config: pytest.Config) -> None:
    """Measure the workers alone: the process that hands out the tests runs none itself."""
    measuring = Coverage.current()
    if measuring and config.getoption("numprocesses", None) and not hasattr(config, "workerinput"):
        measuring.stop()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take long: at the end, one of them would keep a core idle."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


def pytest_collection_finish() -> None:
    """Look for garbage less often, and not in what stays: modules, tests, models of services.

    By default Python would go through all of it again and again, at a third of the time of tests
    that make clients of AWS.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="module")
def unmeasured() -> Iterator[None]:
    """Run a module's tests without coverage, which doubles the time of what others measure."""
    measuring = Coverage.current()
    if measuring:
        measuring.stop()
    yield
    if measuring:
        measuring.start()
