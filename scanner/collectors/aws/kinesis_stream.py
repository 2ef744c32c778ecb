"""Kinesis data streams: what was sent in the last hours or days, and who else reads it.

Source: `kinesis:ListStreams` (`StreamSummaries`), `kinesis:DescribeStreamSummary` (`KeyId`,
`RetentionPeriodHours`) and `kinesis:GetResourcePolicy`. Kinesis takes HTTPS only (AWS general
reference, Kinesis endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.fields import Word
from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages, Policy

COLLECTOR = Listed(
    service="kinesis",
    lists=Pages("ListStreams", "StreamSummaries"),
    details={
        "about": Detail(
            call="DescribeStreamSummary",
            asks={"StreamARN": "StreamARN"},
            under="StreamDescriptionSummary",
        ),
        "policy": Detail(
            call="GetResourcePolicy",
            asks={"ResourceARN": "StreamARN"},
            absent={"ResourceNotFoundException": {"Policy": None}},
            must="Policy",
        ),
        "tags": Detail(call="ListTagsForResource", asks={"ResourceARN": "StreamARN"}, under="Tags"),
    },
    arn="StreamARN",
    name="StreamName",
    tags="tags",
    category="stream",
    copies=(
        Kept(
            "primary",
            encrypted=Word("about.EncryptionType", {"KMS": True, "NONE": False}),
            key="about.KeyId",
            days="about.RetentionPeriodHours",
            per_day=24,
        ),
    ),
    evidence="reached through the Kinesis API, which takes HTTPS only",
    policy=Policy(detail="policy", text="Policy"),
)
