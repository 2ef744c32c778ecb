"""Where log groups of other accounts deliver to.

Source: CloudFormation template reference, `AWS::Logs::Destination`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="log-store",
    live="aws_cloudwatch_log_destination",
    encryption="by-service",
    evidence="sent to through the CloudWatch Logs API, which takes HTTPS only",
    copies=(
        Kept(
            "planned",
            at="TargetArn",
            of=("AWS::Kinesis::Stream", "AWS::KinesisFirehose::DeliveryStream"),
        ),
    ),
    let_in=Policies(own="DestinationPolicy"),
)
