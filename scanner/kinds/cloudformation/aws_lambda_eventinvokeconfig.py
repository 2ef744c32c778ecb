"""Where results and failures of a function go.

Source: CloudFormation template reference, `AWS::Lambda::EventInvokeConfig`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="queue",
    live="aws_lambda_function_event_invoke_config",
    copies=(
        Kept(
            "replica",
            at="DestinationConfig.OnSuccess.Destination",
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
