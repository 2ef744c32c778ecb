"""Tunnels into a network, with their logs.

Source: CloudFormation template reference, `AWS::EC2::VPNConnection`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.tunnel import Tunnel

KIND = Kind(
    category="log-store",
    live="aws_vpn_connection",
    copies=(
        Kept(
            "log",
            at="VpnTunnelOptionsSpecifications.LogOptions.CloudwatchLogOptions.LogGroupArn",
            of=("AWS::Logs::LogGroup",),
            skip=True,
        ),
        Kept(
            "log",
            at="VpnTunnelOptionsSpecifications.LogOptions.CloudwatchLogOptions.BgpLogGroupArn",
            of=("AWS::Logs::LogGroup",),
            skip=True,
        ),
    ),
    passes_on=True,
    encryption=Tunnel(
        site="CustomerGatewayId", of="AWS::EC2::CustomerGateway", accelerated="EnableAcceleration"
    ),
    public=False,
)
