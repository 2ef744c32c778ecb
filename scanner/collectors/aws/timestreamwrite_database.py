"""Databases of time series, and buckets for records that came too late to be written.

Source: `timestream-write:ListDatabases` (`KmsKeyId`) and `timestream-write:ListTables`
(`MagneticStoreRejectedDataLocation`). Always encrypted at rest; the API takes HTTPS only
(Timestream developer guide, "Data protection"). Who had none when it was closed to new customers
(June 2025) is refused for that: such an account has no database.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

_NO_CUSTOMER = "AccessDeniedException: Only existing Timestream for LiveAnalytics customers"
_REJECTED = "MagneticStoreWriteProperties.MagneticStoreRejectedDataLocation.S3Configuration"

COLLECTOR = Listed(
    service="timestream-write",
    lists=Pages("ListDatabases", "Databases", {"MaxResults": 20}, nothing=(_NO_CUSTOMER,)),
    details={
        "tables": Detail(
            call="ListTables",
            asks={"DatabaseName": "DatabaseName", "MaxResults": "`20`"},
            lists="Tables",
        ),
        "tags": Detail(call="ListTagsForResource", asks={"ResourceARN": "Arn"}, under="Tags"),
    },
    arn="Arn",
    name="DatabaseName",
    tags="tags",
    category="database",
    copies=(
        Kept("primary", encrypted=True, key="KmsKeyId"),
        Kept(
            "log",
            each="tables",
            when=_REJECTED,
            bucket=f"{_REJECTED}.BucketName",
            key=f"{_REJECTED}.KmsKeyId",
        ),
    ),
    evidence="reached through the Timestream API, which takes HTTPS only",
)
