"""Where a contact centre puts recordings and transcripts.

Source: Terraform AWS provider, `aws_connect_instance_storage_config`.
"""

from scanner.kinds.kind import Kept, Kind

_SPECS = (
    Kept(
        "primary",
        each="storage_config.s3_config",
        at="bucket_name",
        of=("aws_s3_bucket",),
        absent="bucket_name is not set",
    ),
    Kept(
        "primary",
        each="storage_config.kinesis_stream_config",
        at="stream_arn",
        of=("aws_kinesis_stream",),
        absent="stream_arn is not set",
    ),
    Kept(
        "primary",
        each="storage_config.kinesis_firehose_config",
        at="firehose_arn",
        of=("aws_kinesis_firehose_delivery_stream",),
        absent="firehose_arn is not set",
    ),
    Kept("primary", each="storage_config.kinesis_video_stream_config"),
)


KIND = Kind(
    category="object-store",
    name=("resource_type",),
    encryption=None,
    copies=_SPECS,
)
