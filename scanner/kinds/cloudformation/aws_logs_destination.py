"""Where log groups of other accounts deliver to.

Source: CloudFormation template reference, `AWS::Logs::Destination`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(
        Kept(
            "planned",
            at="TargetArn",
            of=("AWS::Kinesis::Stream", "AWS::KinesisFirehose::DeliveryStream"),
        ),
    ),
    encryption=None,
)
