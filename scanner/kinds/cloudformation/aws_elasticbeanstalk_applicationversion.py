"""A version of a program, in a bucket.

Source: CloudFormation template reference, `AWS::ElasticBeanstalk::ApplicationVersion`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    encryption=None,
    copies=(
        Kept(
            "primary",
            at="SourceBundle.S3Bucket",
            of=("AWS::S3::Bucket",),
            absent="S3Bucket is not set",
        ),
    ),
)
