"""A file system of FSx that a gateway keeps a cache of, and its audit log.

Source: Terraform AWS provider, `aws_storagegateway_file_system_association`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="cache",
    name=("location_arn",),
    copies=(
        Kept(
            "cache",
            absent="on the gateway's own machine: declare in the register where that stands",
        ),
        Kept("log", at="audit_destination_arn", of=("aws_cloudwatch_log_group",), skip=True),
    ),
)
