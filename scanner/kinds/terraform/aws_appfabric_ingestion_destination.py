"""Where logs of programs of other parties go.

Source: Terraform AWS provider, `aws_appfabric_ingestion_destination`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("arn",),
    encryption=None,
    copies=(
        Kept(
            "log",
            each="destination_configuration.audit_log.destination.s3_bucket",
            at="bucket_name",
            of=("aws_s3_bucket",),
            absent="bucket_name is not set",
        ),
        Kept("log", each="destination_configuration.audit_log.destination.firehose_stream"),
    ),
)
