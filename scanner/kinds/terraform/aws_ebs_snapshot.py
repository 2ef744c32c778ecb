"""EBS snapshots, in the region of the volume or on an Outpost.

Source: Terraform AWS provider, `aws_ebs_snapshot`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import SNAPSHOT
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="snapshot",
    name=("tags.Name",),
    encryption="by-service",
    evidence="read through the EBS direct APIs, which take HTTPS only, or as a volume",
    copies=InNetwork(kept=(Kept("snapshot"),), outposts=("outpost_arn",)),
    let_in=SNAPSHOT,
)
