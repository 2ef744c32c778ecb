"""Where text messages that come in to a number, or to a pool of them, are sent on to.

Source: `pinpoint-sms-voice-v2`, `TwoWayChannelArn`: a topic by ARN, or
`connect.<region>.amazonaws.com`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scanner.cloud.aws import arn as arns

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

_CONNECT = re.compile(r"connect[.]([a-z]+(?:-[a-z]+)+-[0-9]+)[.]amazonaws[.]com")


def region(channel: str) -> str | None:
    """Return the region of a channel that is a contact centre's; `None` of any other."""
    found = _CONNECT.fullmatch(channel)
    return found[1] if found else None


def copy(aws: Aws, channel: str | None) -> Copy:
    """Return the copy that this channel leads to; of any other, one that is nowhere known."""
    if channel and arns.is_arn(channel):
        return aws.copy("replica", channel)
    return aws.own("replica", region(channel or ""))
