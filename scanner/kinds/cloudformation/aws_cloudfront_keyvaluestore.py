"""Values that CloudFront keeps at its edges.

Source: CloudFormation template reference, `AWS::CloudFront::KeyValueStore`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    encryption="by-service",
    evidence="written and read through CloudFront's own APIs, which take HTTPS only",
    copies=(
        Kept(
            "primary", absent="CloudFront keeps values at its edges, which are all over the world"
        ),
    ),
)
