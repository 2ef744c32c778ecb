"""Where services deliver their logs.

Source: CloudFormation template reference, `AWS::Logs::DeliveryDestination`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="log-store",
    live="aws_cloudwatch_log_delivery_destination",
    copies=(
        Kept(
            "log",
            at="DestinationResourceArn",
            of=("AWS::S3::Bucket", "AWS::Logs::LogGroup", "AWS::KinesisFirehose::DeliveryStream"),
        ),
    ),
    encryption=None,
    let_in=Policies(own="DeliveryDestinationPolicy.DeliveryDestinationPolicy"),
)
