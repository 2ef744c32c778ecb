"""Words for medical transcripts, kept by Transcribe in the region.

Source: `transcribe:ListMedicalVocabularies` (`VocabularyName`). Transcribe encrypts what it keeps
(developer guide, "Data encryption") and takes HTTPS only (AWS general reference, Transcribe
endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="transcribe",
    lists=Pages("ListMedicalVocabularies", "Vocabularies", {"MaxResults": 100}),
    arn="medical-vocabulary/{VocabularyName}",
    name="VocabularyName",
    category="machine-learning",
    copies=(Kept("primary", encrypted=True),),
    evidence="reached through the Transcribe API, which takes HTTPS only",
)
