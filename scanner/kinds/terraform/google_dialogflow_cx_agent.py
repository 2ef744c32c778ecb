"""Agents of Dialogflow CX, with their conversations; recordings go where the settings say.

Source: Terraform Google provider, `google_dialogflow_cx_agent`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="conversation",
    copies=(
        Kept("primary"),
        Kept(
            "log",
            at="advanced_settings.audio_export_gcs_destination.uri",
            of=("google_storage_bucket",),
            skip=True,
        ),
    ),
    name=("display_name",),
    encryption="by-service",
)
