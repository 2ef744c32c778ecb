"""Where a subscription to a topic of SNS sends messages: a queue or stream, people, or an address.

What goes to a person by e-mail or as a text message is not kept by AWS. An address on the internet
is a recipient, which keeps what the register says of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.network import address
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_KEEP = (
    *("aws_sqs_queue", "aws_kinesis_firehose_delivery_stream", "aws_lambda_function"),
    *("AWS::SQS::Queue", "AWS::KinesisFirehose::DeliveryStream"),
    *("AWS::Lambda::Function", "AWS::Serverless::Function"),
)
_TO_PEOPLE = ("email", "email-json", "sms", "application")
_INTERNET = ("http", "https")
_PUSH = AccessPath(
    kind="principal",
    encryption="by-service",
    evidence="brings what is sent to the topic to phones; SNS reaches it by HTTPS only",
)


def delivered(reading: Reading, protocol: object, endpoint: object, path: str) -> Iterator[Copy]:
    """Yield the copy that a subscription makes, if it makes one; `path` names its endpoint."""
    if protocol not in (*_TO_PEOPLE, *_INTERNET):
        yield reading.copy("replica", reading.target(endpoint, _KEEP, path))


def recipients(protocol: object, endpoint: object) -> tuple[AccessPath, ...]:
    """Return the path to whoever gets the messages, where that is no resource of AWS."""
    if protocol == "application":
        return (_PUSH,)
    if protocol not in _INTERNET:
        return ()
    known = endpoint if isinstance(endpoint, str) else None
    return (address.recipient(known, "gets what is sent to the topic"),)
