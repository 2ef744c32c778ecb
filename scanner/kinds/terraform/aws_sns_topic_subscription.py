"""Where the messages of a topic go: a queue or stream, perhaps in another region.

Source: Terraform AWS provider, `aws_sns_topic_subscription`.
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
    protocol, endpoint = reading.one("protocol"), reading.one("endpoint")
    yield from delivered(reading, protocol, endpoint, "endpoint")


def _access(reading: Reading) -> tuple[AccessPath, ...]:
    return recipients(reading.one("protocol"), reading.one("endpoint"))


KIND = Kind(
    category="queue",
    name=("topic_arn",),
    encryption=_access,
    public=False,
    passes_on=True,
    copies=_copies,
)
