"""EC2 instances with their disks, in the zone of the instance.

Source: Terraform AWS provider, `aws_instance`.
"""

from scanner.kinds.exposure import later
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    name=("tags.Name",),
    encryption=None,
    public=later,
    copies=InNetwork(
        kept=(
            Kept(
                "primary",
                encrypted="root_block_device.encrypted",
                key="root_block_device.kms_key_id",
            ),
            Kept("primary", each="ebs_block_device", encrypted="encrypted", key="kms_key_id"),
        ),
        zones=("availability_zone",),
        subnets=("subnet_id",),
        anywhere=True,
    ),
)
