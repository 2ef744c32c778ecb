"""Voices of people, by which they are known again.

Source: Terraform AWS provider, `aws_chimesdkvoice_voice_profile_domain`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    encryption="by-service",
    evidence="reached through the Chime SDK API, which takes HTTPS only",
    public=False,
    copies=(
        Kept("primary", encrypted=True, key="server_side_encryption_configuration.kms_key_arn"),
    ),
)
