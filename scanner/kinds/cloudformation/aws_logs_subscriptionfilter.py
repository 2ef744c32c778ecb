"""Where a log group is passed on to, perhaps in another region or account.

Source: CloudFormation template reference, `AWS::Logs::SubscriptionFilter`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(
        Kept(
            "log",
            at="DestinationArn",
            of=(
                "AWS::Kinesis::Stream",
                "AWS::KinesisFirehose::DeliveryStream",
                "AWS::Lambda::Function",
                "AWS::Serverless::Function",
                "AWS::Logs::Destination",
            ),
            absent="DestinationArn is not set",
        ),
    ),
    encryption=None,
)
