"""Graphs of Neptune Analytics, in memory and on disks of the region.

Source: `neptune-graph:ListGraphs` (`publicConnectivity`, `kmsKeyIdentifier`). Always encrypted at
rest, and reached over HTTPS only (Neptune Analytics user guide, "Data protection").
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="neptune-graph",
    lists=Pages("ListGraphs", "graphs", {"maxResults": 100}),
    details={
        "tags": Detail(call="ListTagsForResource", asks={"resourceArn": "arn"}, under="tags"),
    },
    arn="arn",
    name="name",
    tags="tags",
    category="database",
    copies=(
        Kept(
            "primary",
            encrypted=True,
            key="kmsKeyIdentifier != 'AWS_OWNED_KEY' && kmsKeyIdentifier || `null`",
        ),
    ),
    evidence="Neptune Analytics takes HTTPS only",
    public="publicConnectivity",
)
