"""Guards for questions to models; over regions, they are looked at in any of those.

Source: Terraform AWS provider, `aws_bedrock_guardrail`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="machine-learning",
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "cache",
            each="cross_region_config",
            absent="any region of the profile that guardrail_profile_identifier names",
        ),
    ),
)
