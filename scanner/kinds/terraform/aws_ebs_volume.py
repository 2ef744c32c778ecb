"""EBS volumes: the zone or the Outpost that each is in. A volume cannot be shared.

Source: Terraform AWS provider, `aws_ebs_volume`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="block-storage",
    name=("tags.Name",),
    encryption="by-service",
    evidence="reached through the instance it is attached to; it has no address of its own",
    public=False,
    copies=InNetwork(
        kept=(
            Kept("primary", encrypted="encrypted", key="kms_key_id"),
            Kept("snapshot", when="final_snapshot", encrypted="encrypted"),
        ),
        outposts=("outpost_arn",),
        zones=("availability_zone",),
    ),
)
