"""Pipes from a stream or queue to a store or program.

Source: CloudFormation template reference, `AWS::Pipes::Pipe`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    live="aws_pipes_pipe",
    copies=(
        Kept(
            "replica",
            at="Target",
            of=(
                "AWS::SQS::Queue",
                "AWS::SNS::Topic",
                "AWS::Kinesis::Stream",
                "AWS::KinesisFirehose::DeliveryStream",
                "AWS::Logs::LogGroup",
                "AWS::Events::EventBus",
                "AWS::Lambda::Function",
                "AWS::Serverless::Function",
                "AWS::StepFunctions::StateMachine",
                "AWS::Serverless::StateMachine",
            ),
            absent="Target is not set",
        ),
        Kept(
            "log",
            at="LogConfiguration.CloudwatchLogsLogDestination.LogGroupArn",
            of=("AWS::Logs::LogGroup",),
            skip=True,
        ),
        Kept(
            "log",
            at="LogConfiguration.FirehoseLogDestination.DeliveryStreamArn",
            of=("AWS::KinesisFirehose::DeliveryStream",),
            skip=True,
        ),
        Kept(
            "log",
            at="LogConfiguration.S3LogDestination.BucketName",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
    ),
    encryption=None,
)
