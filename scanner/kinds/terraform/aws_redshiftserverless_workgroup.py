"""The way to a warehouse without servers, in the region of its namespace.

Source: Terraform AWS provider, `aws_redshiftserverless_workgroup`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork
from scanner.kinds.place import AFTER

if TYPE_CHECKING:
    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath


def _encryption(reading: Reading) -> tuple[AccessPath, ...]:
    for block in reading.at("config_parameter"):
        if not isinstance(block, dict):
            return (reading.path("unknown", f"config_parameter is {AFTER}"),)
        if block.get("parameter_key") == "require_ssl":
            said = block.get("parameter_value")
            if said in ("true", "false"):
                return (
                    reading.path(
                        "enforced" if said == "true" else "optional", f"require_ssl is {said}"
                    ),
                )
            return (reading.path("unknown", f"require_ssl is {AFTER}"),)
    return (reading.path("unknown", "to be seen after the deploy: require_ssl is not set"),)


KIND = Kind(
    category="database",
    name=("workgroup_name",),
    public=by_flag("publicly_accessible"),
    copies=InNetwork(kept=(Kept("primary", encrypted=True),), subnets=("subnet_ids",)),
    encryption=_encryption,
)
