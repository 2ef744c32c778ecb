"""Notebooks of SageMaker, with their disks.

Source: CloudFormation template reference, `AWS::SageMaker::NotebookInstance`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="machine-learning",
    copies=InNetwork(kept=(Kept("primary", key="KmsKeyId"),), subnets=("SubnetId",)),
    encryption="by-service",
)
