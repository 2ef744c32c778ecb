"""Archives of mail that came in or went out, kept by Mail Manager in the region.

Source: `mailmanager:ListArchives` and `mailmanager:GetArchive` (`Retention.RetentionPeriod`,
`KmsKeyArn`); one that will be deleted is still there. Mail Manager encrypts what it keeps and takes
HTTPS only (SES developer guide, "Email archiving"; AWS general reference, SES endpoints).
"""

from scanner.cloud.aws.fields import Word
from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

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
# A year may have 366 days: never less than what is kept.
_DAYS = {period: -(-months * 366 // 12) for period, months in _MONTHS.items()}

COLLECTOR = Listed(
    service="mailmanager",
    lists=Pages("ListArchives", "Archives", {"PageSize": 50}),
    details={"about": Detail(call="GetArchive", asks={"ArchiveId": "ArchiveId"}, must="Retention")},
    arn="arn:{partition}:ses:{region}:{account}:mailmanager-archive/{ArchiveId}",
    name="ArchiveName || ArchiveId",
    category="mailbox",
    copies=(
        Kept(
            "primary",
            encrypted=True,
            key="about.KmsKeyArn",
            days=Word("about.Retention.RetentionPeriod", _DAYS),
        ),
    ),
    evidence="searched through the Mail Manager API, which takes HTTPS only",
)
