"""Warehouses without servers: their data, its recovery points, and where snapshots are copied to.

Source: `redshift-serverless:ListNamespaces` (`kmsKeyId`, `logExports`, `s3TablePublishStatus`) and
`redshift-serverless:ListSnapshotCopyConfigurations` (`destinationRegion`). The storage is the
region's and always encrypted; recovery points are kept for a day (Redshift management guide,
"Snapshots and recovery points"). How it is reached is set in a workgroup.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

_KEY = "kmsKeyId != 'AWS_OWNED_KMS_KEY' && kmsKeyId || `null`"

COLLECTOR = Listed(
    service="redshift-serverless",
    lists=Pages("ListNamespaces", "namespaces", {"maxResults": 100}),
    details={
        "copies": Detail(
            call="ListSnapshotCopyConfigurations",
            asks={"namespaceName": "namespaceName", "maxResults": "`100`"},
            lists="snapshotCopyConfigurations",
        ),
        "tags": Detail(
            call="ListTagsForResource", asks={"resourceArn": "namespaceArn"}, under="tags"
        ),
    },
    arn="namespaceArn",
    name="namespaceName",
    tags="tags",
    category="database",
    copies=(
        Kept("primary", encrypted=True, key=_KEY),
        Kept("backup", encrypted=True, key=_KEY, days="`1`"),
        Kept(
            "snapshot",
            each="copies",
            at="destinationRegion",
            encrypted=True,
            key="destinationKmsKeyId != 'AWS_OWNED_KMS_KEY' && destinationKmsKeyId || `null`",
            days="snapshotRetentionPeriod > `0` && snapshotRetentionPeriod || `null`",
        ),
        Kept("log", when="logExports"),
        # Which bucket of tables its own records are published to is not told.
        Kept("log", when="s3TablePublishStatus", at="`null`"),
    ),
    encryption=None,
)
