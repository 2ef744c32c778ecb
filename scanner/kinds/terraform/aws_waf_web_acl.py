"""Firewalls for the web of the older kind: where they log requests.

Source: Terraform AWS provider, `aws_waf_web_acl`.
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
