"""Where the messages of a topic go: a queue or stream, perhaps in another region.

What goes to a person by e-mail or as a text message is not kept by AWS. An address on the internet
is a recipient, which keeps what the register says of it.

Source: Terraform AWS provider, `aws_sns_topic_subscription`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws import address
from scanner.kinds.kind import Kind
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_KEEP = ("aws_sqs_queue", "aws_kinesis_firehose_delivery_stream", "aws_lambda_function")
_TO_PEOPLE = ("email", "email-json", "sms", "application")
_INTERNET = ("http", "https")
_PUSH = AccessPath(
    kind="principal",
    encryption="by-service",
    evidence="brings what is sent to the topic to phones; SNS reaches it by HTTPS only",
)


def _copies(reading: Reading) -> Iterator[Copy]:
    protocol, endpoint = reading.one("protocol"), reading.one("endpoint")
    if protocol not in (*_TO_PEOPLE, *_INTERNET):
        yield reading.copy("replica", reading.target(endpoint, _KEEP, "endpoint"))


def _access(reading: Reading) -> tuple[AccessPath, ...]:
    protocol, endpoint = reading.one("protocol"), reading.one("endpoint")
    if protocol == "application":
        return (_PUSH,)
    if protocol not in _INTERNET:
        return ()
    known = endpoint if isinstance(endpoint, str) else None
    return (address.recipient(known, "gets what is sent to the topic"),)


KIND = Kind(
    category="queue",
    name=("topic_arn",),
    encryption=_access,
    public=False,
    passes_on=True,
    copies=_copies,
)
