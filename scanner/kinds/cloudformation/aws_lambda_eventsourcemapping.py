"""What a function reads from: where failures of it go.

Source: CloudFormation template reference, `AWS::Lambda::EventSourceMapping`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="queue",
    live="aws_lambda_event_source_mapping",
    copies=(
        Kept(
            "replica",
            at="DestinationConfig.OnFailure.Destination",
            of=(
                "AWS::SQS::Queue",
                "AWS::SNS::Topic",
                "AWS::Events::EventBus",
                "AWS::Lambda::Function",
                "AWS::Serverless::Function",
                "AWS::S3::Bucket",
            ),
            skip=True,
        ),
    ),
    passes_on=True,
    encryption=None,
)
