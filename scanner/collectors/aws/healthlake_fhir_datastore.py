"""Stores of health records, and the backups that are made of them.

Source: `healthlake:ListFHIRDatastores` (`SseConfiguration`, `BackupStatusInfo`; those that were
deleted stay listed and hold nothing). HealthLake encrypts what it keeps and takes HTTPS only
(developer guide, "Data protection"; AWS general reference, HealthLake endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

_KEY = "SseConfiguration.KmsEncryptionConfig.KmsKeyId"
_BACKUP = "BackupStatusInfo.Configuration"

COLLECTOR = Listed(
    service="healthlake",
    lists=Pages("ListFHIRDatastores", "DatastorePropertiesList", {"MaxResults": 500}),
    where="DatastoreStatus != 'DELETED'",
    arn="DatastoreArn",
    name="DatastoreName",
    category="database",
    copies=(
        Kept("primary", encrypted=True, key=_KEY),
        Kept(
            "backup",
            when=f"{_BACKUP}.Status == 'ENABLED'",
            encrypted=True,
            key=_KEY,
            days=f"{_BACKUP}.RetentionPeriodInDays",
        ),
    ),
    evidence="reached through the HealthLake endpoint, which takes HTTPS only",
)
