"""Environments of Managed Airflow, with the database of what they ran.

Source: CloudFormation template reference, `AWS::MWAA::Environment`.
"""

from scanner.kinds.exposure import by_word
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    live="aws_mwaa_environment",
    encryption=None,
    public=by_word(
        "WebserverAccessMode",
        {"PUBLIC_ONLY": True, "PUBLIC_AND_PRIVATE": True, "PRIVATE_ONLY": False},
    ),
    copies=InNetwork(
        kept=(Kept("primary", key="KmsKey"),), subnets=("NetworkConfiguration.SubnetIds",)
    ),
)
