"""Clusters of a private cloud of VMware Engine.

Source: Terraform Google provider, `google_vmwareengine_cluster`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="cluster",
    copies=inside("parent", of=("google_vmwareengine_private_cloud",)),
    encryption=None,
)
