"""Where a network firewall logs: buckets, and groups and streams of its own region.

Source: Terraform AWS provider, `aws_networkfirewall_logging_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("firewall_arn",),
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "log",
            each="logging_configuration.log_destination_config",
            at="log_destination.bucketName",
            of=("aws_s3_bucket",),
        ),
    ),
)
