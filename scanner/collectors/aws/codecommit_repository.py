"""Repositories of source text, in the region.

Source: `codecommit:ListRepositories` and `codecommit:GetRepository` (`kmsKeyId`). CodeCommit
encrypts what it keeps, and is reached over HTTPS or SSH (user guide, "Data protection").
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="codecommit",
    lists=Pages("ListRepositories", "repositories"),
    details={
        "about": Detail(
            call="GetRepository",
            asks={"repositoryName": "repositoryName"},
            under="repositoryMetadata",
        ),
    },
    arn="{repositoryName}",
    name="repositoryName",
    category="registry",
    copies=(Kept("primary", encrypted=True, key="about.kmsKeyId"),),
    evidence="reached over HTTPS or SSH only",
)
