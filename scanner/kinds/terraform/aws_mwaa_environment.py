"""Workflows with a database of their own, and logs in the region.

Source: Terraform AWS provider, `aws_mwaa_environment`.
"""

from scanner.kinds.exposure import by_word
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    copies=InNetwork(
        kept=(Kept("primary", encrypted=True, key="kms_key"), Kept("log")),
        subnets=("network_configuration.subnet_ids",),
    ),
    encryption=None,
    public=by_word(
        "webserver_access_mode",
        {"PUBLIC_ONLY": True, "PUBLIC_AND_PRIVATE": True, "PRIVATE_ONLY": False},
    ),
)
