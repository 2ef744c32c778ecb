"""Integrations that keep copying a database of RDS or Aurora into a warehouse.

Source: `rds:DescribeIntegrations` (`SourceArn`, `TargetArn`, `KMSKeyId`).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="rds",
    lists=Pages("DescribeIntegrations", "Integrations", {"MaxRecords": 100}),
    arn="IntegrationArn",
    name="IntegrationName",
    tags="Tags",
    category="database",
    copies=(Kept("replica", arn="TargetArn", key="KMSKeyId", of="SourceArn"),),
    encryption=None,
)
