"""Lambda functions: their log, in their region, and the queue that failures go to.

Source: CloudFormation template reference, `AWS::Lambda::Function`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies
from scanner.kinds.statement import of_function

KIND = Kind(
    category="log-store",
    live="aws_lambda_function",
    encryption="by-service",
    evidence="called through the Lambda API, which takes HTTPS only",
    copies=(
        Kept("log"),
        Kept(
            "replica",
            at="DeadLetterConfig.TargetArn",
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
    let_in=Policies(
        others=(
            By("AWS::Lambda::Permission", "FunctionName", of_function),
            By("AWS::Lambda::ResourcePolicy", "ResourceArn", "PolicyDocument"),
        )
    ),
)
