"""Numbers for text messages and calls, and where messages that come in are sent on to.

Source: CloudFormation template reference, `AWS::SMSVOICE::PhoneNumber`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.two_way import API, channel

KIND = Kind(
    category="queue",
    live="aws_pinpointsmsvoicev2_phone_number",
    encryption="by-service",
    evidence=API,
    public=False,
    passes_on=True,
    copies=channel("TwoWay.ChannelArn", on="TwoWay.Enabled"),
)
