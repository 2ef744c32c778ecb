"""Notebooks with their disk.

Source: Terraform AWS provider, `aws_sagemaker_notebook_instance`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    encryption="by-service",
    evidence="reached through SageMaker, which takes HTTPS only",
    public=False,
    copies=InNetwork(
        kept=(Kept("primary", encrypted=True, key="kms_key_id"),), subnets=("subnet_id",)
    ),
)
