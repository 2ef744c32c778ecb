"""Services of VPC Lattice, whose listeners and logs are resources of their own.

An auth policy is in force only with AWS_IAM.

Source: Terraform AWS provider, `aws_vpclattice_service`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="log-store",
    passes_on=True,
    copies=(),
    encryption=None,
    let_in=Policies(
        others=(By("aws_vpclattice_auth_policy", "resource_identifier"),),
        opens=False,
        force=("auth_type", "AWS_IAM"),
    ),
)
