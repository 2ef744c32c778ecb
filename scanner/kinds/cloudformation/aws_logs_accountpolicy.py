"""Policies for all log groups of an account; one of their kinds passes all logs on.

Source: CloudFormation template reference, `AWS::Logs::AccountPolicy`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.container_logs import written
from scanner.kinds.kind import Kind
from scanner.kinds.place import AFTER, nowhere
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_SINKS = (
    *("AWS::Kinesis::Stream", "AWS::KinesisFirehose::DeliveryStream", "AWS::Lambda::Function"),
    *("AWS::Serverless::Function", "AWS::Logs::Destination"),
)
_SUBSCRIPTION = "SUBSCRIPTION_FILTER_POLICY"
_TEXT = "PolicyDocument"


def _copies(reading: Reading) -> Iterator[Copy]:
    type_, text = reading.one("PolicyType"), reading.one(_TEXT)
    if isinstance(type_, Unknown):
        yield reading.copy("log", nowhere(f"PolicyType is {AFTER}"))
    elif type_ == _SUBSCRIPTION and isinstance(text, Unknown):
        yield reading.copy("log", reading.target(text, _SINKS, _TEXT))
    elif type_ == _SUBSCRIPTION:
        policy = written(text)
        arn = policy.get("DestinationArn") if isinstance(policy, dict) else None
        yield reading.copy("log", reading.target(arn, _SINKS, _TEXT))


KIND = Kind(
    category="log-store",
    name=("PolicyName",),
    encryption=None,
    passes_on=True,
    copies=_copies,
)
