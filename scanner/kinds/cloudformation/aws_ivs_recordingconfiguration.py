"""Buckets that live video is recorded to.

Source: CloudFormation template reference, `AWS::IVS::RecordingConfiguration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    live="aws_ivs_recording_configuration",
    copies=(Kept("primary", at="DestinationConfiguration.S3.BucketName", of=("AWS::S3::Bucket",)),),
    encryption=None,
)
