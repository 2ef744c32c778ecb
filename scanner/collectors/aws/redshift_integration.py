"""Integrations that keep copying a table, an event or a bucket into a warehouse.

Source: `redshift:DescribeIntegrations` (`SourceArn`, `TargetArn`, `KMSKeyId`). It also lists those
of databases, which RDS lists as its own. Where a region does not support them there are none.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="redshift",
    lists=Pages(
        "DescribeIntegrations",
        "Integrations",
        {"MaxRecords": 100},
        nothing=("UnsupportedOperation",),
    ),
    where="!contains(IntegrationArn, ':rds:')",
    arn="IntegrationArn",
    name="IntegrationName",
    tags="Tags",
    category="database",
    copies=(Kept("replica", arn="TargetArn", key="KMSKeyId", of="SourceArn"),),
    encryption=None,
)
