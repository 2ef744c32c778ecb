"""Logs of who talks to whom, with the bucket or log group that they go to.

Source: CloudFormation template reference, `AWS::EC2::FlowLog`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_flow_log",
    copies=(
        Kept(
            "log",
            at="LogDestination",
            of=("AWS::S3::Bucket", "AWS::Logs::LogGroup", "AWS::KinesisFirehose::DeliveryStream"),
        ),
    ),
    encryption=None,
)
