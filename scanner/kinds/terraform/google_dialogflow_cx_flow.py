"""Parts of a conversation; recordings of callers go where its settings say.

Source: Terraform Google provider, `google_dialogflow_cx_flow`.
"""

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    copies=into(
        {"advanced_settings.audio_export_gcs_destination.uri": ("google_storage_bucket",)},
        role="log",
    ),
    name=("display_name",),
    passes_on=True,
    encryption=None,
)
