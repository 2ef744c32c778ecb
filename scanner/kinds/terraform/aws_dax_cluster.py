"""Caches before DynamoDB, which keep what they were asked for.

Source: Terraform AWS provider, `aws_dax_cluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="cache",
    name=("cluster_name",),
    copies=InNetwork(
        kept=(Kept("primary", encrypted="server_side_encryption.enabled"),),
        zones=("availability_zones",),
        group=("subnet_group_name", "subnet_ids"),
    ),
    encryption=by_setting(
        "cluster_endpoint_encryption_type", words={"TLS": "enforced", "NONE": "none"}
    ),
    public=False,
)
