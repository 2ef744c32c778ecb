"""What people did and what they are shown for it: groups of data sets, in the region.

Source: `personalize:ListDatasetGroups` and `personalize:DescribeDatasetGroup` (`kmsKeyArn`).
Personalize encrypts what it keeps and takes HTTPS only (developer guide, "Data protection"; AWS
general reference, Personalize endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="personalize",
    lists=Pages("ListDatasetGroups", "datasetGroups", {"maxResults": 100}),
    details={
        "about": Detail(
            call="DescribeDatasetGroup",
            asks={"datasetGroupArn": "datasetGroupArn"},
            under="datasetGroup",
        ),
    },
    arn="datasetGroupArn",
    name="name",
    category="machine-learning",
    copies=(Kept("primary", encrypted=True, key="about.kmsKeyArn"),),
    evidence="reached through the Personalize API, which takes HTTPS only",
)
