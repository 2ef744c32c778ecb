"""What AWS Config has recorded of a resource, as the answer of a call. One file is one type.

`recorded/s3_bucket.py` is of the type `aws_s3_bucket`, found by its name, registered nowhere. It is
a module with

    TYPE     what AWS Config calls the type; ids of its resources are those of the collector's calls
    ID       the parameter of those calls that names the resource
    ANSWERS  by API operation: from what is recorded (the parts of an item's
             `supplementaryConfiguration`, and `configuration`) to the answer of that operation, as
             the model of the SDK has it, or `None` to ask the service itself

Only what is recorded as set is an answer. What AWS Config could not read, and what is not set, look
the same in an item: null, empty or left out. `None` then, and for whatever is not as expected; no
function raises, whatever it is given.

A type is worth a file where three things are true: its items have been seen, the collector makes
several calls for each resource, and those calls ask for settings. Lists are never answered: whether
something exists is not for AWS Config to say.
"""

from __future__ import annotations

import importlib
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


SOURCE = "config:BatchGetAggregateResourceConfig"
"""What a resource names in the place of the calls that were answered so."""


class Recorded(Protocol):
    """What a module here has."""

    TYPE: str
    ID: str

    @property
    def ANSWERS(self) -> Mapping[str, Callable[[object], dict[str, Any] | None]]:  # noqa: N802
        """By operation, such as `s3:GetBucketPolicy`."""


@cache
def find(type_: str) -> Recorded | None:
    """Return what can be answered of a type, such as `aws_s3_bucket`; `None` if nothing can."""
    name = f"{__name__}.{type_.removeprefix('aws_')}"
    if find_spec(name) is None:
        return None
    found: Recorded = importlib.import_module(name)
    return found
