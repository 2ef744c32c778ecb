"""Templates for stacks in many places, which are resources of their own.

Source: Terraform AWS provider, `aws_cloudformation_stack_set`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="deployment",
    encryption=None,
    copies=(
        Kept(
            "planned",
            absent="what the template makes is not in this plan: check the template as well",
        ),
    ),
)
