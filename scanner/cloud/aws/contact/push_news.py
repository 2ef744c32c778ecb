"""Where it is told of what is sent to phones: topics that hear of devices, and logs of deliveries.

Source: `sns:GetPlatformApplicationAttributes`, whose attributes the model names in its text only
(`EventEndpointCreated` and the like, `…FeedbackRoleArn`), and the log group that each role writes
to (SNS developer guide, "Amazon SNS message delivery status").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.logs import log_destination

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

_EVENTS = (
    *("EventEndpointCreated", "EventEndpointDeleted", "EventEndpointUpdated"),
    "EventDeliveryFailure",
)
_LOGS = {"SuccessFeedbackRoleArn": "", "FailureFeedbackRoleArn": "/Failure"}


def copies(aws: Aws, arn: str, about: dict[str, str]) -> Iterator[Copy]:
    """Yield a copy for each topic and log group of the application of this ARN."""
    for topic in sorted({about[name] for name in _EVENTS if about.get(name)}):
        yield aws.copy("replica", topic)
    for name, end in _LOGS.items():
        if about.get(name):
            group = f"sns/{aws.region}/{aws.account_id}/{arn.rsplit(':', 1)[-1]}{end}"
            yield log_destination.group(aws, group)
