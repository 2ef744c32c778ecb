"""Topics of SNS, and where the subscriptions that stand in them send messages.

Source: CloudFormation template reference, `AWS::SNS::Topic`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies
from scanner.kinds.place import AFTER, nowhere
from scanner.kinds.subscription import delivered, recipients
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath, Copy

_OWN = Kept("primary", key="KmsMasterKeyId")


def _copies(reading: Reading) -> Iterator[Copy]:
    yield from reading.kept(_OWN)
    yield from reading.keys({"KmsMasterKeyId"})
    for said in reading.at("Subscription"):
        if isinstance(said, Unknown):
            yield reading.copy("replica", nowhere(f"Subscription is {AFTER}"))
        elif not isinstance(said, dict):
            yield reading.copy("replica", nowhere("Subscription cannot be read"))
        else:
            yield from delivered(reading, said.get("Protocol"), said.get("Endpoint"), "Endpoint")


def _access(reading: Reading) -> tuple[AccessPath, ...]:
    said = [one for one in reading.at("Subscription") if isinstance(one, dict)]
    to = [path for s in said for path in recipients(s.get("Protocol"), s.get("Endpoint"))]
    return (reading.path("unknown", "to be seen after the deploy"), *dict.fromkeys(to))


KIND = Kind(
    category="queue",
    live="aws_sns_topic",
    name=("TopicName",),
    encryption=_access,
    copies=_copies,
    let_in=Policies(
        others=(
            By("AWS::SNS::TopicPolicy", "Topics", "PolicyDocument"),
            By("AWS::SNS::TopicInlinePolicy", "TopicArn", "PolicyDocument"),
        )
    ),
)
