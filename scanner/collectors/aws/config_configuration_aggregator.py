"""What AWS Config recorded in other regions and accounts, brought together in this region.

Source: `config:DescribeConfigurationAggregators`.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="config",
    lists=Pages("DescribeConfigurationAggregators", "ConfigurationAggregators", {"Limit": 100}),
    arn="ConfigurationAggregatorArn",
    name="ConfigurationAggregatorName",
    category="log-store",
    encryption=None,
    public=False,
    copies=(Kept("log"),),
)
