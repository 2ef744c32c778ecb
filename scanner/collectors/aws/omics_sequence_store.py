"""Genomes of people, kept by HealthOmics in the region, and the bucket for what it could not take.

Source: `omics:ListSequenceStores` (`sseConfig.keyArn`, `fallbackLocation`). HealthOmics encrypts
what it keeps and takes HTTPS only (user guide, "Data protection"; AWS general reference,
HealthOmics endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="omics",
    lists=Pages("ListSequenceStores", "sequenceStores", {"maxResults": 100}),
    arn="arn",
    name="name",
    category="database",
    copies=(
        Kept("primary", encrypted=True, key="sseConfig.keyArn"),
        Kept("replica", when="fallbackLocation", bucket="fallbackLocation"),
    ),
    evidence="reached through the HealthOmics API, which takes HTTPS only",
)
