"""Channels of live video: where it is sent to.

Source: Terraform AWS provider, `aws_medialive_channel`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    encryption=None,
    copies=(
        Kept(
            "replica",
            each="destinations",
            absent="where the channel sends to is a name that tells no place",
        ),
    ),
)
