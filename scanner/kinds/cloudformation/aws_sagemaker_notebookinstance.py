"""Notebooks of SageMaker, with their disks.

Source: CloudFormation template reference, `AWS::SageMaker::NotebookInstance`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    live="aws_sagemaker_notebook_instance",
    encryption="by-service",
    evidence="reached through SageMaker, which takes HTTPS only",
    public=False,
    copies=InNetwork(kept=(Kept("primary", key="KmsKeyId"),), subnets=("SubnetId",)),
)
