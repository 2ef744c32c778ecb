"""Streams with the sound of calls, kept for a number of hours in the region of the connector.

Source: Terraform AWS provider, `aws_chime_voice_connector_streaming`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="stream",
    name=("voice_connector_id",),
    encryption=None,
    copies=inside("voice_connector_id", of=("aws_chime_voice_connector",), role="primary"),
)
