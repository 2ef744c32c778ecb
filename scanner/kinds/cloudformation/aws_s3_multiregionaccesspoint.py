"""Names that stand for buckets in several regions.

Source: CloudFormation template reference, `AWS::S3::MultiRegionAccessPoint`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    copies=(
        Kept(
            "replica",
            each="Regions",
            at="Bucket",
            of=("AWS::S3::Bucket",),
            absent="the bucket is not named",
        ),
    ),
    encryption=None,
)
