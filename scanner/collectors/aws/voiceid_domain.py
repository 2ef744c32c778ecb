"""Voices of callers by which they are known again, in the region.

Source: `voice-id:ListDomains` (`ServerSideEncryptionConfiguration.KmsKeyId`). Voice ID takes HTTPS
only (AWS general reference, Voice ID endpoints). AWS has ended it: that it does not answer is no
gap (`ended.py`).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="voice-id",
    lists=Pages("ListDomains", "DomainSummaries", {"MaxResults": 10}),
    arn="Arn",
    name="Name",
    category="database",
    copies=(Kept("primary", encrypted=True, key="ServerSideEncryptionConfiguration.KmsKeyId"),),
    evidence="reached through the Voice ID API, which takes HTTPS only",
)
