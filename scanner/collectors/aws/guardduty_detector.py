"""GuardDuty: findings on who did what, kept in the region for 90 days.

Source: `guardduty:ListDetectors`, `guardduty:GetDetector` (`Tags`) and
`guardduty:GetAdministratorAccount`: that account has the findings too (an answer without one is
that of an account that has none, model of the operation). How long findings are kept stands in the
GuardDuty user guide, "Managing findings".
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

_ADMIN = "admin.Administrator.AccountId"
_UNREAD = "type(admin) == 'null'"

COLLECTOR = Listed(
    service="guardduty",
    lists=Pages("ListDetectors", "DetectorIds", {"MaxResults": 50}),
    details={
        "about": Detail(call="GetDetector", asks={"DetectorId": "value"}, must="Status"),
        "admin": Detail(call="GetAdministratorAccount", asks={"DetectorId": "value"}),
    },
    arn="detector/{value}",
    name="value",
    tags="about.Tags",
    category="log-store",
    encryption=None,
    public=False,
    copies=(
        Kept("primary", days="`90`"),
        Kept("log", when=f"{_ADMIN} || {_UNREAD}", owner=_ADMIN, days="`90`"),
    ),
)
