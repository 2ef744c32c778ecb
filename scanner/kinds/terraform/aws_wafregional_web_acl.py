"""Firewalls for the web of the older kind, in one region: where they log requests.

Source: Terraform AWS provider, `aws_wafregional_web_acl`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "log",
            each="logging_configuration",
            at="log_destination",
            of=("aws_kinesis_firehose_delivery_stream",),
            absent="log_destination is not set",
        ),
    ),
)
