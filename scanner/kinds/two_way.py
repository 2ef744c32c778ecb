"""Where text messages that come in to a number, or to a pool of them, are to be sent on to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.contact import two_way_channel
from scanner.kinds.place import nowhere

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

API = "reached through the End User Messaging API, which takes HTTPS only"
"""How it is reached. Source: AWS general reference, End User Messaging endpoints."""

_OFF = (None, False, "false")
_TOPICS = ("aws_sns_topic", "AWS::SNS::Topic")


def channel(path: str, *, on: str) -> Callable[[Reading], Iterator[Copy]]:
    """Return how to read the copy in the channel at this setting, if messages may come in.

    `on` is the setting that says so. A channel is a topic by ARN, or a contact centre by its host.
    """

    def copies(reading: Reading) -> Iterator[Copy]:
        if reading.one(on) in _OFF:
            return
        said = reading.one(path)
        region = two_way_channel.region(said) if isinstance(said, str) else None
        if said is None:
            yield reading.copy("replica", nowhere(f"{path} is not set"))
        elif region:
            yield reading.copy("replica", reading.place(region, f"region in {path}"))
        else:
            copy = reading.copy("replica", reading.target(said, _TOPICS, path))
            owner = arns.account(said) if isinstance(said, str) else None
            yield replace(copy, owner=owner or copy.owner)

    return copies
