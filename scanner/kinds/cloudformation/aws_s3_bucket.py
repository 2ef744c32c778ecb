"""Buckets of S3, with the buckets that they are replicated to and write their logs and lists to.

Source: CloudFormation template reference, `AWS::S3::Bucket`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies
from scanner.kinds.reading import as_flag

if TYPE_CHECKING:
    from scanner.kinds.reading import Reading

# Lists of access that AWS has ready, and that let in anyone, or whoever has an account of AWS.
_OPEN = ("AuthenticatedRead", "PublicRead", "PublicReadWrite")


def _public(reading: Reading) -> bool | None:
    ignored = as_flag(reading.one("PublicAccessBlockConfiguration.IgnorePublicAcls")) is True
    return True if reading.one("AccessControl") in _OPEN and not ignored else None


KIND = Kind(
    category="object-store",
    copies=(
        Kept("primary"),
        Kept(
            "replica",
            at="Destination.Bucket",
            of=("AWS::S3::Bucket",),
            skip=True,
            each="ReplicationConfiguration.Rules",
            when="Status",
            owner="Destination.Account",
        ),
        Kept(
            "log",
            at="LoggingConfiguration.DestinationBucketName",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept(
            "index",
            at="InventoryConfigurations.Destination.BucketArn",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept(
            "index",
            at="AnalyticsConfigurations.StorageClassAnalysis.DataExport.Destination.BucketArn",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
    ),
    live="aws_s3_bucket",
    public=_public,
    name=("BucketName",),
    unique_name=True,
    let_in=Policies(
        others=(
            By("AWS::S3::BucketPolicy", "Bucket", "PolicyDocument"),
            By("AWS::S3::AccessPoint", "Bucket", "Policy"),
        ),
        opens=False,
    ),
)
