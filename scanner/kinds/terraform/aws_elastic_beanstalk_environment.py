"""Web sites on machines with disks, in the region.

Source: Terraform AWS provider, `aws_elastic_beanstalk_environment`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="server",
    encryption=None,
)
