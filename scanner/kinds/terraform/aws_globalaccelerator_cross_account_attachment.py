"""Leave that other accounts' accelerators have to pass on to endpoints of this account.

Source: Terraform AWS provider, `aws_globalaccelerator_cross_account_attachment`.
"""

from scanner.kinds.accelerator import let_in
from scanner.kinds.kind import Kind

KIND = Kind(
    category="access-grant",
    persistence="transit",
    encryption=let_in("principals", "resource.endpoint_id"),
    public=False,
    copies=(),
)
