"""Instances of AlloyDB, in a cluster that holds the data.

Source: Terraform Google provider, `google_alloydb_instance`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="database",
    copies=inside("cluster", of=("google_alloydb_cluster",)),
    name=("instance_id",),
    encryption=by_setting(
        "client_connection_config.ssl_config.ssl_mode",
        words={"ENCRYPTED_ONLY": "enforced", "ALLOW_UNENCRYPTED_AND_ENCRYPTED": "optional"},
    ),
)
