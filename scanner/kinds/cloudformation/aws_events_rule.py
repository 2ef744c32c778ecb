"""Where a rule sends events: only another bus can be in another region.

Source: CloudFormation template reference, `AWS::Events::Rule`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind
from scanner.kinds.place import AFTER, nowhere
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_BUS = ("AWS::Events::EventBus",)


def _copies(reading: Reading) -> Iterator[Copy]:
    for value in reading.at("Targets.Arn"):
        bus = isinstance(value, str) and ":event-bus/" in value
        refers = value.refers if isinstance(value, Unknown) else ()
        if bus or any(thing.kind in _BUS for thing in reading.stack.at(refers)):
            yield reading.copy("replica", reading.target(value, _BUS, "Targets.Arn"))
        elif isinstance(value, Unknown) and not refers:
            yield reading.copy("replica", nowhere(f"Arn of a target is {AFTER}"))


KIND = Kind(
    category="stream",
    live="aws_cloudwatch_event_target",
    name=("Name",),
    encryption=None,
    passes_on=True,
    copies=_copies,
)
