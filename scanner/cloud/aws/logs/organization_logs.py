"""Where a rule copies the logs of a whole organisation to, and where these are backed up.

Source: `observabilityadmin:ListCentralizationRulesForOrganization` (`DestinationRegion`,
`DestinationAccountId`) and `observabilityadmin:GetCentralizationRuleForOrganization`
(`Destination`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

_LOGS = "DestinationLogsConfiguration"
_DATA = (_LOGS, "DestinationMetricsConfiguration", "DestinationProfilesConfiguration")


def copies(aws: Aws, item: dict[str, Any], destination: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copies that a rule of the list makes, and their backups.

    `destination` is empty where it could not be read.
    """
    place, owner = aws.place(item.get("DestinationRegion")), item.get("DestinationAccountId")
    key = destination.get(_LOGS, {}).get("LogsEncryptionConfiguration", {}).get("KmsKeyArn")
    yield Copy(role="log", location=place, owner=owner, key=key)
    for data in _DATA:
        if backup := destination.get(data, {}).get("BackupConfiguration"):
            where, key = aws.place(backup["Region"]), backup.get("KmsKeyArn")
            yield Copy(role="backup", location=where, owner=owner, key=key)
