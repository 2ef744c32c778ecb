"""Pools of virtual tapes that are archived in the region.

Source: Terraform AWS provider, `aws_storagegateway_tape_pool`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="archive",
    name=("pool_name",),
    encryption=None,
)
