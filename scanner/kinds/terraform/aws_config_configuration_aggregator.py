"""What AWS Config recorded in other regions and accounts, brought together in this region.

Source: Terraform AWS provider, `aws_config_configuration_aggregator`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(Kept("log"),),
)
