"""To which telephone exchanges a voice connector passes calls on that come in. Nothing is kept.

Source: Terraform AWS provider, `aws_chime_voice_connector_origination`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.sip_site import beyond

KIND = Kind(
    category="network",
    persistence="transit",
    name=("voice_connector_id",),
    encryption=beyond("route", "calls go on to SIP hosts"),
    public=False,
    copies=(),
)
