"""Copies in a queue that a service names by its address: `https://sqs.REGION.…/ACCOUNT/NAME`.

Source: SQS developer guide, "Queue and message identifiers"; older addresses begin with the region
(`https://REGION.queue.amazonaws.com`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scanner.model import Copy

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws
    from scanner.model import Role

_ADDRESS = re.compile(
    r"https?://(?:sqs\.(?P<region>[a-z0-9-]+)|(?P<older>[a-z0-9-]+)\.queue)\.[a-z.]+"
    r"/(?P<account>\d{12})/(?P<name>[\w.-]+)"
)


def queue_copy(aws: Aws, role: Role, url: str) -> Copy:
    """Return the copy in the queue at this address; of any other, one that is nowhere known."""
    found = _ADDRESS.fullmatch(url)
    if found is None:
        return Copy(role=role, location=aws.place(None))
    region = found["region"] or found["older"]
    return aws.copy(role, f"arn:{aws.partition}:sqs:{region}:{found['account']}:{found['name']}")
