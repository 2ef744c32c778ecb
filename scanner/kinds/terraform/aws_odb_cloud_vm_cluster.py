"""Oracle databases, in the zone of their machines.

Source: Terraform AWS provider, `aws_odb_cloud_vm_cluster`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    name=("display_name",),
    encryption=None,
    copies=inside("cloud_exadata_infrastructure_id", of=("aws_odb_cloud_exadata_infrastructure",)),
)
