"""Logs of calls, in the region of the voice connector.

Source: Terraform AWS provider, `aws_chime_voice_connector_logging`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("voice_connector_id",),
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "log",
            when="enable_sip_logs",
            absent="in the region of the voice connector, which is another resource",
        ),
        Kept(
            "log",
            when="enable_media_metric_logs",
            absent="in the region of the voice connector, which is another resource",
        ),
    ),
)
