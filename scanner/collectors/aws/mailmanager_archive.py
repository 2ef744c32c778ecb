"""Archives of mail that came in or went out, kept by Mail Manager in the region.

Source: `mailmanager:ListArchives` and `mailmanager:GetArchive` (`Retention.RetentionPeriod`,
`KmsKeyArn`). Mail Manager encrypts what it keeps and takes HTTPS only (SES developer guide, "Email
archiving"; AWS general reference, SES endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "mailmanager"
SCOPE = "region"
CALLS = ("ListArchives", "GetArchive")

_API = AccessPath(
    kind="endpoint",
    encryption="by-service",
    evidence="searched through the Mail Manager API, which takes HTTPS only",
)
# The periods of the model, in months; PERMANENT has no end.
_MONTHS = {
    "THREE_MONTHS": 3,
    "SIX_MONTHS": 6,
    "NINE_MONTHS": 9,
    "ONE_YEAR": 12,
    "EIGHTEEN_MONTHS": 18,
    "TWO_YEARS": 24,
    "THIRTY_MONTHS": 30,
    "THREE_YEARS": 36,
    "FOUR_YEARS": 48,
    "FIVE_YEARS": 60,
    "SIX_YEARS": 72,
    "SEVEN_YEARS": 84,
    "EIGHT_YEARS": 96,
    "NINE_YEARS": 108,
    "TEN_YEARS": 120,
}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each archive; one that will be deleted is still there."""
    return aws.pages("list_archives", "Archives", PageSize=50)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one archive."""
    id_ = item["ArchiveId"]
    about = aws.read("get_archive", ArchiveId=id_)
    period = about["Retention"].get("RetentionPeriod") if about else None
    months = _MONTHS.get(period or "")
    copy = aws.own(
        "primary",
        aws.region,
        encrypted=True,
        key=about.get("KmsKeyArn") if about else None,
        # A year may have 366 days: never less than what is kept.
        retention_days=-(-months * 366 // 12) if months else None,
    )
    return aws.resource(
        f"arn:{aws.partition}:ses:{aws.region}:{aws.account_id}:mailmanager-archive/{id_}",
        item.get("ArchiveName") or id_,
        Facts(
            category="mailbox",
            persistence="persistent",
            copies=(copy,),
            access=(_API,),
            public=False,
        ),
    )
