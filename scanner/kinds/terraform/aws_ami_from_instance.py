"""Machine images of an instance and its disks, in the same region.

Source: Terraform AWS provider, `aws_ami_from_instance`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import IMAGE

KIND = Kind(
    category="image",
    live="aws_ami",
    encryption="by-service",
    evidence="read through the EBS direct APIs, which take HTTPS only, or as a volume",
    copies=(Kept("snapshot"),),
    let_in=IMAGE,
)
