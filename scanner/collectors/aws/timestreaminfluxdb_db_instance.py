"""InfluxDB instances, also those of a cluster: zones, backups, a bucket for logs, public address.

Source: `timestream-influxdb:GetDbInstance` (`availabilityZone`, `secondaryAvailabilityZone`,
`dbBackupConfigurations`, `logDeliveryConfiguration`, `publiclyAccessible`). Always encrypted at
rest (Timestream developer guide, "Data protection"); on the way in, the API does not tell.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

_LOGS = "about.logDeliveryConfiguration.s3Configuration"
_KEY = "about.kmsKeyId"

COLLECTOR = Listed(
    service="timestream-influxdb",
    lists=Pages("ListDbInstances", "items", {"maxResults": 100}),
    details={
        "about": Detail(call="GetDbInstance", asks={"identifier": "id"}, must="vpcSubnetIds"),
        "labels": Detail(call="ListTagsForResource", asks={"resourceArn": "arn"}),
    },
    arn="arn",
    name="name",
    tags="labels.tags",
    category="database",
    copies=(
        Kept("primary", at="about.availabilityZone", encrypted=True, key=_KEY),
        Kept(
            "replica",
            when="deploymentType == 'WITH_MULTIAZ_STANDBY' || about.secondaryAvailabilityZone",
            at="about.secondaryAvailabilityZone",
            encrypted=True,
            key=_KEY,
        ),
        Kept(
            "backup",
            each="about.dbBackupConfigurations",
            when="enabled",
            encrypted=True,
            days="retentionDays",
        ),
        Kept("log", when=f"{_LOGS}.enabled", bucket=f"{_LOGS}.bucketName"),
    ),
    encryption="unknown",
    evidence="InfluxDB's own API; whether plain HTTP is refused is not told",
    public="about.publiclyAccessible",
)
