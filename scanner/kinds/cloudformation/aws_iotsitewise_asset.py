"""Assets of IoT SiteWise, with what they measure.

Source: CloudFormation template reference, `AWS::IoTSiteWise::Asset`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
