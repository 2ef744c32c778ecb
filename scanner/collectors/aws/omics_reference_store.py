"""Genomes that others are compared with, kept by HealthOmics in the region.

Source: `omics:ListReferenceStores` (`sseConfig.keyArn`). HealthOmics encrypts what it keeps
and takes HTTPS only (user guide, "Data protection"; AWS general reference, HealthOmics endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="omics",
    lists=Pages("ListReferenceStores", "referenceStores", {"maxResults": 100}),
    arn="arn",
    name="name",
    category="database",
    copies=(Kept("primary", encrypted=True, key="sseConfig.keyArn"),),
    evidence="reached through the HealthOmics API, which takes HTTPS only",
)
