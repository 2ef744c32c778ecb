"""Stores for keys: a cluster of hardware modules, or a key manager of somebody else.

Source: Terraform AWS provider, `aws_kms_custom_key_store`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="key",
    name=("custom_key_store_name",),
    encryption=None,
    copies=(
        Kept("key", when="cloud_hsm_cluster_id"),
        Kept(
            "key",
            when="xks_proxy_connectivity",
            absent="with the key manager of another party: declare it in the register",
        ),
    ),
)
