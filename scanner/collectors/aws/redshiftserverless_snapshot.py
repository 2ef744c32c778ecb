"""Snapshots of warehouses without servers, and the accounts that may restore them.

Source: `redshift-serverless:ListSnapshots` (`accountsWithRestoreAccess`,
`accountsWithProvisionedRestoreAccess`, `namespaceArn`). Always encrypted (Redshift management
guide, "Encryption at rest"). Those of other accounts are read in these.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="redshift-serverless",
    lists=Pages("ListSnapshots", "snapshots", {"maxResults": 100}),
    where="!ownerAccount || ownerAccount == _account",
    details={
        "tags": Detail(
            call="ListTagsForResource", asks={"resourceArn": "snapshotArn"}, under="tags"
        ),
    },
    arn="snapshotArn",
    name="snapshotName",
    tags="tags",
    category="snapshot",
    copies=(
        Kept(
            "snapshot",
            encrypted=True,
            key="kmsKeyId != 'AWS_OWNED_KMS_KEY' && kmsKeyId || `null`",
            days="snapshotRetentionPeriod > `0` && snapshotRetentionPeriod || `null`",
            of="namespaceArn",
            made="status == 'AVAILABLE' && snapshotCreateTime || `null`",
        ),
    ),
    evidence="restored through the Redshift API only, which takes HTTPS only",
    shares="[accountsWithRestoreAccess, accountsWithProvisionedRestoreAccess][]",
)
