"""Where the messages of a topic go: a queue or stream, perhaps in another region.

What goes to a person by e-mail or as a text message is not kept by AWS.

Source: CloudFormation template reference, `AWS::SNS::Subscription`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind
from scanner.kinds.place import nowhere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_KEEP = (
    *("AWS::SQS::Queue", "AWS::KinesisFirehose::DeliveryStream"),
    *("AWS::Lambda::Function", "AWS::Serverless::Function"),
)
_TO_PEOPLE = ("email", "email-json", "sms", "application")
_INTERNET = "an address on the internet: declare its recipient in the register"


def delivered(reading: Reading, protocol: object, endpoint: object) -> Iterator[Copy]:
    """Yield the copy that a subscription makes, if it makes one."""
    if protocol in ("http", "https"):
        yield reading.copy("replica", nowhere(_INTERNET))
    elif protocol not in _TO_PEOPLE:
        yield reading.copy("replica", reading.target(endpoint, _KEEP, "Endpoint"))


def _copies(reading: Reading) -> Iterator[Copy]:
    yield from delivered(reading, reading.one("Protocol"), reading.one("Endpoint"))


KIND = Kind(
    category="queue",
    name=("TopicArn",),
    encryption=None,
    passes_on=True,
    copies=_copies,
)
