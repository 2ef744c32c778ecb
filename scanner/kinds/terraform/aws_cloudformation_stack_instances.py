"""Stacks of a set, in the regions that are named.

Source: Terraform AWS provider, `aws_cloudformation_stack_instances`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="deployment",
    name=("stack_set_name",),
    encryption=None,
    copies=(
        Kept("planned", at="regions"),
        Kept(
            "planned",
            absent="what the template makes is not in this plan: check the template as well",
        ),
    ),
)
