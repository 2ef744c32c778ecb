"""Versions of models.

Source: CloudFormation template reference, `AWS::SageMaker::ModelPackageGroup`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
    let_in=Policies(own="ModelPackageGroupPolicy"),
)
