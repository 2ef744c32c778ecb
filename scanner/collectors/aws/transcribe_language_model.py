"""Language models that were trained on one's own text, kept by Transcribe in the region.

Source: `transcribe:ListLanguageModels` (`EncryptionConfiguration.KMSKey`). Transcribe encrypts what
it keeps (developer guide, "Data encryption") and takes HTTPS only (AWS general reference,
Transcribe endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="transcribe",
    lists=Pages("ListLanguageModels", "Models", {"MaxResults": 100}),
    arn="language-model/{ModelName}",
    name="ModelName",
    category="machine-learning",
    copies=(Kept("primary", encrypted=True, key="EncryptionConfiguration.KMSKey"),),
    evidence="reached through the Transcribe API, which takes HTTPS only",
)
