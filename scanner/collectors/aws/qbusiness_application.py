"""Assistants over documents, with what was asked of them.

Source: `qbusiness:ListApplications` and `qbusiness:GetApplication`
(`encryptionConfiguration.kmsKeyId`). Q Business encrypts what it keeps and takes HTTPS only (user
guide, "Data protection"; AWS general reference, Q Business endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="qbusiness",
    lists=Pages("ListApplications", "applications", {"maxResults": 100}),
    details={
        "about": Detail(
            call="GetApplication",
            asks={"applicationId": "applicationId"},
            must="applicationArn",
        ),
    },
    arn="application/{applicationId}",
    name="displayName",
    category="conversation",
    copies=(Kept("primary", encrypted=True, key="about.encryptionConfiguration.kmsKeyId"),),
    evidence="reached through Q Business, which takes HTTPS only",
)
