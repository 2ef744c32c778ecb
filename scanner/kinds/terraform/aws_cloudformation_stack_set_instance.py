"""A stack of a set, in the region that is named.

Source: Terraform AWS provider, `aws_cloudformation_stack_set_instance`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="deployment",
    name=("stack_set_name",),
    encryption=None,
    copies=(
        Kept("planned", at="stack_set_instance_region"),
        Kept(
            "planned",
            absent="what the template makes is not in this plan: check the template as well",
        ),
    ),
)
