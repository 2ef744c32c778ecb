"""Tables of a keyspace, which says in what other regions; backups to go back in time.

Source: Terraform AWS provider, `aws_keyspaces_table`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    name=("table_name",),
    encryption="by-service",
    evidence="Amazon Keyspaces takes TLS only",
    copies=(
        Kept("primary", encrypted=True, key="encryption_specification.kms_key_identifier"),
        Kept("backup", when="point_in_time_recovery.status", encrypted=True),
    ),
)
