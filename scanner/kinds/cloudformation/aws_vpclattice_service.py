"""Services of VPC Lattice, whose listeners and logs are resources of their own.

An auth policy is in force only with AWS_IAM.

Source: CloudFormation template reference, `AWS::VpcLattice::Service`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="log-store",
    live="aws_vpclattice_service",
    name=("Name",),
    passes_on=True,
    copies=(),
    encryption=None,
    let_in=Policies(
        others=(By("AWS::VpcLattice::AuthPolicy", "ResourceIdentifier", "Policy"),),
        opens=False,
        force=("AuthType", "AWS_IAM"),
    ),
)
