"""From which addresses telephone exchanges may call out through a voice connector. Nothing is kept.

Source: Terraform AWS provider, `aws_chime_voice_connector_termination`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.sip_site import beyond

KIND = Kind(
    category="network",
    persistence="transit",
    name=("voice_connector_id",),
    encryption=beyond("cidr_allow_list", "calls may come from ranges of addresses"),
    public=False,
    copies=(),
)
