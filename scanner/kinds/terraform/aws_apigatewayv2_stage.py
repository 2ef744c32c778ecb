"""Stages of an API, which takes TLS only: access logs.

Source: Terraform AWS provider, `aws_apigatewayv2_stage`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "log",
            at="access_log_settings.destination_arn",
            of=("aws_cloudwatch_log_group", "aws_kinesis_firehose_delivery_stream"),
            skip=True,
        ),
    ),
)
