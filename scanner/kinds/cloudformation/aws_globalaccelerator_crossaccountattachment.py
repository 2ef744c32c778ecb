"""Leave that other accounts' accelerators have to pass on to endpoints of this account.

Source: CloudFormation template reference, `AWS::GlobalAccelerator::CrossAccountAttachment`.
"""

from scanner.kinds.accelerator import let_in
from scanner.kinds.kind import Kind

KIND = Kind(
    category="access-grant",
    live="aws_globalaccelerator_cross_account_attachment",
    persistence="transit",
    name=("Name",),
    encryption=let_in("Principals", "Resources.EndpointId"),
    public=False,
    copies=(),
)
