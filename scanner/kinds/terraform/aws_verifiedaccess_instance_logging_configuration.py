"""Where Verified Access logs who came in.

Source: Terraform AWS provider, `aws_verifiedaccess_instance_logging_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("verifiedaccess_instance_id",),
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "log",
            each="access_logs.s3",
            when="enabled",
            at="bucket_name",
            of=("aws_s3_bucket",),
            owner="bucket_owner",
            absent="bucket_name is not set",
        ),
        Kept("log", each="access_logs.cloudwatch_logs", when="enabled"),
        Kept("log", each="access_logs.kinesis_data_firehose", when="enabled"),
    ),
)
