"""Table buckets of S3, with those that they are replicated to.

Source: CloudFormation template reference, `AWS::S3Tables::TableBucket`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    copies=(
        Kept("primary", key="EncryptionConfiguration.KMSKeyArn"),
        Kept(
            "replica",
            at="ReplicationConfiguration.Rules.Destinations.DestinationTableBucketARN",
            of=("AWS::S3Tables::TableBucket",),
            skip=True,
        ),
    ),
)
