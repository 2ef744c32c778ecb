"""Snapshots of elastic document databases, in the region of the cluster.

Source: `docdb-elastic:ListClusterSnapshots` and `docdb-elastic:GetClusterSnapshot` (`kmsKeyId`).
Always encrypted, as the cluster is.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="docdb-elastic",
    lists=Pages("ListClusterSnapshots", "snapshots", {"maxResults": 100}),
    details={
        "about": Detail(
            call="GetClusterSnapshot", asks={"snapshotArn": "snapshotArn"}, under="snapshot"
        ),
    },
    arn="snapshotArn",
    name="snapshotName",
    category="snapshot",
    copies=(
        Kept(
            "snapshot",
            encrypted=True,
            key="about.kmsKeyId",
            of="clusterArn",
            made="status == 'ACTIVE' && snapshotCreationTime || `null`",
        ),
    ),
    evidence="restored through the DocumentDB API only, which takes HTTPS only",
)
