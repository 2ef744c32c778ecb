"""Stages of an API, which takes HTTPS only: access logs, and a cache for a while.

Source: Terraform AWS provider, `aws_api_gateway_stage`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("stage_name",),
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "log",
            at="access_log_settings.destination_arn",
            of=("aws_cloudwatch_log_group", "aws_kinesis_firehose_delivery_stream"),
            skip=True,
        ),
        Kept("cache", when="cache_cluster_enabled"),
    ),
)
