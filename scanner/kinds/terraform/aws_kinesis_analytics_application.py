"""Programs over streams, with the state that they keep.

Source: Terraform AWS provider, `aws_kinesis_analytics_application`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    copies=(Kept("primary"),),
    encryption=None,
)
