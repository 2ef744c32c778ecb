"""Ways into a network for people, and a log of who came in.

Source: Terraform AWS provider, `aws_ec2_client_vpn_endpoint`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.tunnel import people

KIND = Kind(
    category="log-store",
    name=("tags.Name",),
    encryption=people("authentication_options.type"),
    public=False,
    passes_on=True,
    copies=(Kept("log", each="connection_log_options", when="enabled"),),
)
