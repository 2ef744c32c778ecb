"""Accelerators pass data on, by edges all over the world; logs are no setting of a template.

Source: CloudFormation template reference, `AWS::GlobalAccelerator::Accelerator`,
`AWS::GlobalAccelerator::Listener` and `AWS::GlobalAccelerator::EndpointGroup`.
"""

from scanner.kinds.accelerator import Accelerator
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    live="aws_globalaccelerator_accelerator",
    name=("Name",),
    passes_on=True,
    encryption=Accelerator(
        listener="AWS::GlobalAccelerator::Listener",
        accelerator="AcceleratorArn",
        protocol="Protocol",
        group="AWS::GlobalAccelerator::EndpointGroup",
        of="ListenerArn",
        region="EndpointGroupRegion",
        attachment="EndpointConfigurations.AttachmentArn",
        endpoint="EndpointConfigurations.EndpointId",
    ),
    public=False,
    copies=(),
)
