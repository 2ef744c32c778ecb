"""The bucket for reports on costs, with the tags of resources.

Source: Terraform AWS provider, `aws_bcmdataexports_export`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("export.name",),
    encryption=None,
    copies=(
        Kept(
            "log",
            each="export.destination_configurations.s3_destination",
            at="s3_region",
            absent="s3_region is not set",
        ),
    ),
)
