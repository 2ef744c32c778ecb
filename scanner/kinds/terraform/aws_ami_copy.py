"""Copies of machine images into this region or onto an Outpost.

Source: Terraform AWS provider, `aws_ami_copy`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import IMAGE
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="image",
    live="aws_ami",
    encryption="by-service",
    evidence="read through the EBS direct APIs, which take HTTPS only, or as a volume",
    copies=InNetwork(
        kept=(Kept("snapshot", encrypted="encrypted", key="kms_key_id"),),
        outposts=("destination_outpost_arn",),
    ),
    let_in=IMAGE,
)
