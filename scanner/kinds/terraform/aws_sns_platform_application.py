"""Devices of people that get notices, with what their app says of them.

Source: Terraform AWS provider, `aws_sns_platform_application`;
docs.aws.amazon.com/sns/latest/dg/mobile-push-send-devicetoken.html.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.recipient import push

_EVENTS = (
    "event_delivery_failure_topic_arn",
    "event_endpoint_created_topic_arn",
    "event_endpoint_deleted_topic_arn",
    "event_endpoint_updated_topic_arn",
)

KIND = Kind(
    category="user-directory",
    encryption=push,
    public=False,
    copies=(
        Kept("primary"),
        *(Kept("replica", at=topic, of=("aws_sns_topic",), skip=True) for topic in _EVENTS),
        Kept("log", when="success_feedback_role_arn"),
        Kept("log", when="failure_feedback_role_arn"),
    ),
)
