"""Where the messages of a topic go: a queue or stream, perhaps in another region.

Source: CloudFormation template reference, `AWS::SNS::Subscription`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind
from scanner.kinds.subscription import delivered, recipients

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath, Copy


def _copies(reading: Reading) -> Iterator[Copy]:
    protocol, endpoint = reading.one("Protocol"), reading.one("Endpoint")
    yield from delivered(reading, protocol, endpoint, "Endpoint")


def _access(reading: Reading) -> tuple[AccessPath, ...]:
    return recipients(reading.one("Protocol"), reading.one("Endpoint"))


KIND = Kind(
    category="queue",
    name=("TopicArn",),
    encryption=_access,
    public=False,
    passes_on=True,
    copies=_copies,
)
