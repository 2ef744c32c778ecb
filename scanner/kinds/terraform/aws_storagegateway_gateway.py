"""Storage gateways: a machine, often in one's own building, that keeps what was used last.

Source: Terraform AWS provider, `aws_storagegateway_gateway`.
"""

from scanner.kinds.exposure import later
from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="cache",
    name=("gateway_name",),
    encryption=None,
    public=later,
    copies=(
        Kept(
            "cache",
            absent="on the gateway's own machine: declare in the register where that stands",
        ),
        Kept("log", at="cloudwatch_log_group_arn", of=("aws_cloudwatch_log_group",), skip=True),
    ),
)
