"""Numbers for text messages and calls, and where messages that come in are sent on to.

Source: Terraform AWS provider, `aws_pinpointsmsvoicev2_phone_number`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.two_way import API, channel

KIND = Kind(
    category="queue",
    encryption="by-service",
    evidence=API,
    public=False,
    passes_on=True,
    copies=channel("two_way_channel_arn", on="two_way_channel_enabled"),
)
