"""Addresses on the internet that events are sent to.

Source: Terraform AWS provider, `aws_cloudwatch_event_api_destination`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    encryption=None,
    copies=(
        Kept("replica", absent="an address on the internet: declare its recipient in the register"),
    ),
)
