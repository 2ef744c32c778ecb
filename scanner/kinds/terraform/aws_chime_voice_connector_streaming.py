"""Streams with the sound of calls, kept for a number of hours.

Source: Terraform AWS provider, `aws_chime_voice_connector_streaming`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    name=("voice_connector_id",),
    encryption=None,
    copies=(
        Kept("primary", absent="in the region of the voice connector, which is another resource"),
    ),
)
