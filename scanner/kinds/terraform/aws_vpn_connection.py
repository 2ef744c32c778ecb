"""Tunnels into a network, and a log of each.

Source: Terraform AWS provider, `aws_vpn_connection`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.tunnel import Tunnel

KIND = Kind(
    category="log-store",
    name=("tags.Name",),
    encryption=Tunnel(
        site="customer_gateway_id", of="aws_customer_gateway", accelerated="enable_acceleration"
    ),
    public=False,
    passes_on=True,
    copies=tuple(
        Kept(
            "log",
            each=f"{tunnel}_log_options.cloudwatch_log_options",
            when=f"{part}log_enabled",
            at=f"{part}log_group_arn",
            of=("aws_cloudwatch_log_group",),
            absent=f"{part}log_group_arn is not set",
        )
        for tunnel in ("tunnel1", "tunnel2")
        for part in ("", "bgp_")
    ),
)
