"""Reports on backups, with the names of what was backed up, and the bucket that they go to.

Source: `backup:ListReportPlans` (`ReportDeliveryChannel.S3BucketName`). The bucket says how it is
encrypted and reached.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="backup",
    lists=Pages("ListReportPlans", "ReportPlans", {"MaxResults": 1000}),
    arn="ReportPlanArn",
    name="ReportPlanName",
    category="log-store",
    encryption=None,
    copies=(Kept("log", bucket="ReportDeliveryChannel.S3BucketName"),),
)
