"""Models that were trained on one's own data, and the bucket for the figures on it.

Source: `bedrock:ListCustomModels` (`isOwned`: those that others share are theirs) and
`bedrock:GetCustomModel` (`modelKmsKeyArn`, `outputDataConfig.s3Uri`; a model that was imported has
none). Bedrock encrypts its models (user guide, "Encryption of custom models") and takes HTTPS only
(AWS general reference, Bedrock endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

_TO = "about.outputDataConfig.s3Uri"

COLLECTOR = Listed(
    service="bedrock",
    lists=Pages("ListCustomModels", "modelSummaries", {"isOwned": True, "maxResults": 1000}),
    details={
        "about": Detail(
            call="GetCustomModel", asks={"modelIdentifier": "modelArn"}, must="modelArn"
        ),
    },
    arn="modelArn",
    name="modelName",
    category="machine-learning",
    copies=(
        Kept("primary", encrypted=True, key="about.modelKmsKeyArn"),
        # Where it could not be read, there may be a bucket anywhere.
        Kept("log", when="!about || about.outputDataConfig.s3Uri", bucket=_TO),
    ),
    evidence="reached through the Bedrock API, which takes HTTPS only",
)
