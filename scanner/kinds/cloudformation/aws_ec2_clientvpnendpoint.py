"""Ways into a network, with the log of who comes in.

Source: CloudFormation template reference, `AWS::EC2::ClientVpnEndpoint`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.tunnel import people

KIND = Kind(
    category="log-store",
    live="aws_ec2_client_vpn_endpoint",
    copies=(Kept("log", each="ConnectionLogOptions", when="Enabled"),),
    passes_on=True,
    encryption=people("AuthenticationOptions.Type"),
    public=False,
)
