"""Models that find names and the like, trained on one's own texts.

Source: `comprehend:ListEntityRecognizers` (`ModelKmsKeyId`). Comprehend encrypts what it keeps
(developer guide, "Data protection").
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="comprehend",
    lists=Pages("ListEntityRecognizers", "EntityRecognizerPropertiesList", {"MaxResults": 500}),
    arn="EntityRecognizerArn",
    name="EntityRecognizerArn",
    category="machine-learning",
    encryption=None,
    public=False,
    copies=(Kept("primary", encrypted=True, key="ModelKmsKeyId"),),
)
