"""Reports on costs, in a bucket of the region that is named.

Source: CloudFormation template reference, `AWS::BCMDataExports::Export`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(
        Kept(
            "log",
            each="Export.DestinationConfigurations.S3Destination",
            at="S3Region",
            absent="S3Region is not set",
        ),
    ),
    encryption=None,
)
