"""Where containers of a plan send their log: a log group in any region, a host, or nobody knows.

What a driver sends, and to whom, is read as a scan reads it. Settings begin with a capital in
templates.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias

from scanner.cloud.aws.logs import container_logs
from scanner.kinds.place import AFTER, nowhere
from scanner.model import AccessPath, Copy
from scanner.plans import Unknown, at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Location

Sent: TypeAlias = "Callable[[Reading], Iterable[Copy | AccessPath]]"

# What stays on the disk of the machine is kept with it.
_NOT_KEPT = (None, "none", "json-file", "journald", "local")
_LOG, _DRIVER, _OPTIONS = ("logConfiguration", "logDriver", "options")
_REGION = "awslogs-region"
_FILE = "config-file-value"
_ROUTER, _GROUPS = "awsfirelens", ("cloudwatch", "cloudwatch_logs")


def copies_of(sent: Sent) -> Callable[[Reading], Iterator[Copy]]:
    """Return how to read the copies among what is sent."""
    return lambda reading: (one for one in sent(reading) if isinstance(one, Copy))


def paths_of(sent: Sent) -> Callable[[Reading], tuple[AccessPath, ...]]:
    """Return how to read the paths of those who get the rest."""

    def access(reading: Reading) -> tuple[AccessPath, ...]:
        return tuple(dict.fromkeys(one for one in sent(reading) if isinstance(one, AccessPath)))

    return access


def log_of(
    reading: Reading,
    container: Any,  # noqa: ANN401 - what a plan holds
    usual: str | None = None,
) -> Iterator[Copy | AccessPath]:
    """Yield the copy or the path that the log of one container makes, if it makes one.

    `usual` is the driver where none is named.
    """
    if _one(container, "firelensConfiguration", _OPTIONS, _FILE) is not None:
        yield reading.copy("log", nowhere("a router sends logs where a file of its own says"))
    driver = _one(container, _LOG, _DRIVER) or usual
    found = _one(container, _LOG, _OPTIONS)
    options = found if isinstance(found, dict) else {}
    # The router writes its options with a capital or without.
    option = {str(name).lower(): value for name, value in options.items()}
    if isinstance(driver, Unknown) or isinstance(found, Unknown):
        yield reading.copy("log", nowhere(f"{_LOG} is {AFTER}"))
    elif driver == "awslogs":
        yield reading.copy("log", _in(reading, options.get(_REGION), _REGION))
    elif driver == _ROUTER and option.get("name") in _GROUPS:
        yield reading.copy("log", _in(reading, option.get("region"), "region"))
    elif driver not in _NOT_KEPT:
        known = {name: value for name, value in option.items() if isinstance(value, str)}
        nobody = reading.copy("log", nowhere("a container sends its log by another driver"))
        yield container_logs.recipient(driver, known) or nobody


def written(text: object) -> Any:  # noqa: ANN401 - whatever JSON is
    """Return what a setting with JSON in it says; `None` where that cannot be read."""
    try:
        return json.loads(text) if isinstance(text, str) else None
    except (ValueError, RecursionError):
        return None


def _in(reading: Reading, region: object, path: str) -> Location:
    return reading.own_place if region is None else reading.target(region, (), path)


def _one(tree: Any, *names: str) -> Any:  # noqa: ANN401
    capital = (name if name == _FILE else name[0].upper() + name[1:] for name in names)
    return next((v for path in (names, capital) for v in at(tree, ".".join(path))), None)
