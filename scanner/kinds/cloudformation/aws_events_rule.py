"""Where a rule sends events: only another bus can be in another region.

Source: CloudFormation template reference, `AWS::Events::Rule`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds import find, keeps_nothing
from scanner.kinds.kind import Kind
from scanner.kinds.place import AFTER, nowhere
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy
    from scanner.plans import Thing

_BUS = ("AWS::Events::EventBus",)
# What hands out any value, the ARN of a bus among them.
_ANY = ("AWS::CloudFormation::Stack", "AWS::Serverless::Application", "AWS::SSM::Parameter")


def _may_be_a_bus(thing: Thing) -> bool:
    known = find(thing.kind) is not None or keeps_nothing(thing.kind)
    return not known or thing.kind in (*_BUS, *_ANY)


def _copies(reading: Reading) -> Iterator[Copy]:
    for value in reading.at("Targets.Arn"):
        bus = isinstance(value, str) and ":event-bus/" in value
        refers = value.refers if isinstance(value, Unknown) else ()
        if bus or any(map(_may_be_a_bus, reading.stack.at(refers))):
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
