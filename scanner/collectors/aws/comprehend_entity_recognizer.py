"""Models that find names and the like, trained on one's own texts.

Source: `comprehend:ListEntityRecognizers` (`ModelKmsKeyId`) and `comprehend:DescribeResourcePolicy`
(other accounts may be let in to copy a model; that it is not found means that there is none).
Comprehend encrypts what it keeps and takes HTTPS only (developer guide, "Data protection"; AWS
general reference, Comprehend endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages, Policy

COLLECTOR = Listed(
    service="comprehend",
    lists=Pages("ListEntityRecognizers", "EntityRecognizerPropertiesList", {"MaxResults": 500}),
    details={
        "policy": Detail(
            call="DescribeResourcePolicy",
            asks={"ResourceArn": "EntityRecognizerArn"},
            must="ResourcePolicy",
            absent={"ResourceNotFoundException": {"ResourcePolicy": None}},
        )
    },
    arn="EntityRecognizerArn",
    name="EntityRecognizerArn",
    category="machine-learning",
    evidence="reached through the Comprehend API, which takes HTTPS only",
    policy=Policy(detail="policy", text="ResourcePolicy"),
    copies=(Kept("primary", encrypted=True, key="ModelKmsKeyId"),),
)
