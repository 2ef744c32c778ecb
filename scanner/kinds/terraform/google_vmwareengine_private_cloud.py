"""Private clouds of VMware Engine, with their disks.

Source: Terraform Google provider, `google_vmwareengine_private_cloud`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="cluster",
    encryption=None,
)
