"""Machine images that the deploy makes; a distribution may copy them to other regions.

Source: Terraform AWS provider, `aws_imagebuilder_image`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="image",
    name=("arn",),
    encryption=None,
    copies=(Kept("snapshot"),),
    live="aws_ami",
)
