"""Archives of events, for good unless a number of days is set.

Source: `events:ListArchives` (`RetentionDays`; 0 is for good, model of CreateArchive) and
`events:DescribeArchive` (`KmsKeyIdentifier`; without one it is a key of AWS).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="events",
    lists=Pages("ListArchives", "Archives", {"Limit": 100}),
    details={
        "about": Detail(
            call="DescribeArchive", asks={"ArchiveName": "ArchiveName"}, must="ArchiveArn"
        )
    },
    arn="archive/{ArchiveName}",
    name="ArchiveName",
    category="archive",
    encryption=None,
    public=False,
    copies=(
        Kept(
            "primary",
            encrypted=True,
            key="about.KmsKeyIdentifier",
            days="RetentionDays > `0` && RetentionDays || `null`",
        ),
    ),
)
