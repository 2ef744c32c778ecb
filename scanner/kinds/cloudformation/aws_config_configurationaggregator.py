"""Records of resources, gathered from other regions into this one.

Source: CloudFormation template reference, `AWS::Config::ConfigurationAggregator`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_config_configuration_aggregator",
    copies=(Kept("log"),),
    encryption=None,
)
