"""Voice profile domains: voice prints of people, and the sound that they were made from.

Source: `chime-sdk-voice:ListVoiceProfileDomains` and `GetVoiceProfileDomain`
(`ServerSideEncryptionConfiguration.KmsKeyArn`). Reached through the Chime SDK API, which takes
HTTPS only (AWS general reference, Chime SDK endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="chime-sdk-voice",
    lists=Pages("ListVoiceProfileDomains", "VoiceProfileDomains", {"MaxResults": 100}),
    details={
        "about": Detail(
            call="GetVoiceProfileDomain",
            asks={"VoiceProfileDomainId": "VoiceProfileDomainId"},
            under="VoiceProfileDomain",
        ),
        "tags": Detail(call="ListTagsForResource", asks={"ResourceARN": "VoiceProfileDomainArn"}),
    },
    arn="VoiceProfileDomainArn",
    name="Name",
    tags="tags.Tags",
    category="database",
    copies=(
        Kept(
            "primary",
            encrypted=True,
            key="about.ServerSideEncryptionConfiguration.KmsKeyArn",
        ),
    ),
    evidence="reached through the Chime SDK API, which takes HTTPS only",
)
