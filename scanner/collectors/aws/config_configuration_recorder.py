"""What AWS Config records of resources and who changed them, kept in the region for years.

Source: `config:ListConfigurationRecorders`, which also has those that services of AWS made, and
`config:DescribeRetentionConfigurations`, for the region (`RetentionPeriodInDays`, of which there
may be none). AWS Config takes HTTPS only (AWS general reference, AWS Config endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="config",
    lists=Pages("ListConfigurationRecorders", "ConfigurationRecorderSummaries", {"MaxResults": 20}),
    details={
        "kept": Detail(
            call="DescribeRetentionConfigurations", asks={}, lists="RetentionConfigurations"
        )
    },
    arn="arn",
    name="name",
    category="log-store",
    copies=(Kept("primary", days="kept[0].RetentionPeriodInDays"),),
    evidence="asked through the AWS Config API only, which takes HTTPS only",
    public=False,
)
