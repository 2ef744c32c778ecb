"""Where the messages of a topic go: a queue or stream, perhaps in another region.

What goes to a person by e-mail or as a text message is not kept by AWS.

Source: Terraform AWS provider, `aws_sns_topic_subscription`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind
from scanner.kinds.place import nowhere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_KEEP = ("aws_sqs_queue", "aws_kinesis_firehose_delivery_stream", "aws_lambda_function")
_TO_PEOPLE = ("email", "email-json", "sms", "application")


def _copies(reading: Reading) -> Iterator[Copy]:
    protocol, endpoint = reading.one("protocol"), reading.one("endpoint")
    if protocol in ("http", "https"):
        yield reading.copy(
            "replica", nowhere("an address on the internet: declare its recipient in the register")
        )
    elif protocol not in _TO_PEOPLE:
        yield reading.copy("replica", reading.target(endpoint, _KEEP, "endpoint"))


KIND = Kind(
    category="queue",
    name=("topic_arn",),
    encryption=None,
    passes_on=True,
    copies=_copies,
)
