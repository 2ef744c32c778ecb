"""Machine images from snapshots of this region or of an Outpost.

Source: Terraform AWS provider, `aws_ami`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import IMAGE
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="image",
    encryption="by-service",
    evidence="read through the EBS direct APIs, which take HTTPS only, or as a volume",
    copies=InNetwork(kept=(Kept("snapshot"),), outposts=("ebs_block_device.outpost_arn",)),
    let_in=IMAGE,
)
