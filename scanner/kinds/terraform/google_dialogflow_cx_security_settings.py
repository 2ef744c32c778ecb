"""What becomes of conversations, and where recordings of calls go.

Source: Terraform Google provider, `google_dialogflow_cx_security_settings`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="conversation",
    copies=(
        Kept("primary"),
        Kept(
            "log",
            at="audio_export_settings.gcs_bucket",
            of=("google_storage_bucket",),
            skip=True,
        ),
    ),
    name=("display_name",),
    encryption=None,
)
