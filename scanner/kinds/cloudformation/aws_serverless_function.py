"""Functions as SAM makes them: their log, and where results and failures go.

Source: CloudFormation template reference, `AWS::Serverless::Function`.
"""

from scanner.kinds.exposure import by_word
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies
from scanner.kinds.statement import of_function

KIND = Kind(
    category="log-store",
    copies=(
        Kept("log"),
        Kept(
            "replica",
            at="DeadLetterQueue.TargetArn",
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
            at="EventInvokeConfig.DestinationConfig.OnSuccess.Destination",
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
            at="EventInvokeConfig.DestinationConfig.OnFailure.Destination",
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
    name=("FunctionName",),
    encryption=None,
    public=by_word("FunctionUrlConfig.AuthType", {"NONE": True}),
    let_in=Policies(
        others=(
            By("AWS::Lambda::Permission", "FunctionName", of_function),
            By("AWS::Lambda::ResourcePolicy", "ResourceArn", "PolicyDocument"),
        )
    ),
)
