"""Pools of numbers for text messages, and where messages that come in are sent on to.

Source: CloudFormation template reference, `AWS::SMSVOICE::Pool`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.two_way import API, channel

KIND = Kind(
    category="queue",
    live="aws_pinpointsmsvoicev2_pool",
    encryption="by-service",
    evidence=API,
    public=False,
    passes_on=True,
    copies=channel("TwoWay.ChannelArn", on="TwoWay.Enabled"),
)
