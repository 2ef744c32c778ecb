"""Databases of Lightsail: their zones, daily backups, and whether clients must use TLS.

Source: `lightsail:GetRelationalDatabases` (`location`, `secondaryAvailabilityZone`,
`backupRetentionEnabled`, `publiclyAccessible`) and `lightsail:GetRelationalDatabaseParameters`
(`require_secure_transport` of MySQL, `rds.force_ssl` of PostgreSQL). Backups of the last seven days
are kept, in the region (Lightsail user guide, "Database snapshots").
"""

from __future__ import annotations

from scanner.cloud.aws.fields import Word
from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

_SETTING = "parameterName=='require_secure_transport' || parameterName=='rds.force_ssl'"
_FACTS = "join('/', [to_string(parameterValue), to_string(applyMethod)])"

COLLECTOR = Listed(
    service="lightsail",
    lists=Pages("GetRelationalDatabases", "relationalDatabases"),
    details={
        "settings": Detail(
            call="GetRelationalDatabaseParameters",
            asks={"relationalDatabaseName": "name"},
            lists="parameters",
        ),
    },
    arn="arn",
    name="name",
    tags="tags",
    category="database",
    copies=(
        Kept("primary", at="location.availabilityZone"),
        Kept("replica", when="secondaryAvailabilityZone", at="secondaryAvailabilityZone"),
        Kept("backup", when="backupRetentionEnabled", days="`7`"),
    ),
    encryption=Word(
        f"settings[?{_SETTING}].{_FACTS} | [0]",
        {
            # What waits for a restart is not in force.
            **dict.fromkeys(("1/immediate", "ON/immediate"), "enforced"),
            **dict.fromkeys(("0/immediate", "OFF/immediate"), "optional"),
            **dict.fromkeys(("0/pending-reboot", "OFF/pending-reboot"), "optional"),
        },
    ),
    evidence="the engine's setting that refuses connections without TLS",
    public="publiclyAccessible",
)
