"""Reports on costs, in a bucket of the region that is named.

Source: CloudFormation template reference, `AWS::CUR::ReportDefinition`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(Kept("log", at="S3Region", absent="S3Region is not set"),),
    encryption=None,
)
