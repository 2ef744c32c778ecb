"""Ways into a network for people, and a log of who came in.

Source: Terraform AWS provider, `aws_ec2_client_vpn_endpoint`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("tags.Name",),
    encryption=None,
    passes_on=True,
    copies=(Kept("log", each="connection_log_options", when="enabled"),),
)
