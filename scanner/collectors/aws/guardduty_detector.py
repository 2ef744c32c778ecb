"""GuardDuty: findings on who did what, kept in the region for 90 days.

Source: `guardduty:ListDetectors` and `guardduty:GetDetector` (`Tags`); how long findings are kept
stands in the GuardDuty user guide, "Managing findings".
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="guardduty",
    lists=Pages("ListDetectors", "DetectorIds", {"MaxResults": 50}),
    details={"about": Detail(call="GetDetector", asks={"DetectorId": "value"}, must="Status")},
    arn="detector/{value}",
    name="value",
    tags="about.Tags",
    category="log-store",
    encryption=None,
    public=False,
    copies=(Kept("primary", days="`90`"),),
)
