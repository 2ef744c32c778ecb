"""Instances of Cloud SQL, replicas too; backups go to a multi-region if nobody chooses.

Logs for recovery to a point in time stay in the region. `ssl_mode` wins over `require_ssl`, which
older providers have.

Source: Terraform Google provider, `google_sql_database_instance`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="database",
    copies=(
        Kept("primary", key="encryption_key_name", encrypted=True),
        Kept(
            "backup",
            each="settings.backup_configuration",
            at="location",
            when="enabled",
            absent="backup_configuration.location is not set; Google takes a multi-region",
        ),
    ),
    encryption=by_setting(
        "settings.ip_configuration.ssl_mode",
        "settings.ip_configuration.require_ssl",
        words={
            "ENCRYPTED_ONLY": "enforced",
            "TRUSTED_CLIENT_CERTIFICATE_REQUIRED": "enforced",
            "ALLOW_UNENCRYPTED_AND_ENCRYPTED": "optional",
            True: "enforced",
            False: "optional",
        },
    ),
)
