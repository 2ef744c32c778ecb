"""Pipes from a stream or queue to a store or program.

Source: Terraform AWS provider, `aws_pipes_pipe`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    encryption=None,
    copies=(
        Kept(
            "replica",
            at="target",
            of=(
                "aws_sqs_queue",
                "aws_sns_topic",
                "aws_kinesis_stream",
                "aws_kinesis_firehose_delivery_stream",
                "aws_cloudwatch_log_group",
                "aws_cloudwatch_event_bus",
                "aws_lambda_function",
                "aws_sfn_state_machine",
            ),
            absent="target is not set",
        ),
        Kept(
            "log",
            at="log_configuration.cloudwatch_logs_log_destination.log_group_arn",
            of=("aws_cloudwatch_log_group",),
            skip=True,
        ),
        Kept(
            "log",
            at="log_configuration.firehose_log_destination.delivery_stream_arn",
            of=("aws_kinesis_firehose_delivery_stream",),
            skip=True,
        ),
        Kept(
            "log",
            each="log_configuration.s3_log_destination",
            at="bucket_name",
            of=("aws_s3_bucket",),
            owner="bucket_owner",
            absent="bucket_name is not set",
        ),
    ),
)
