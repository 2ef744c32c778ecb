"""A region that notices are kept in.

Source: Terraform AWS provider, `aws_notifications_notification_hub`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("notification_hub_region",),
    encryption=None,
    copies=(
        Kept("replica", at="notification_hub_region", absent="notification_hub_region is not set"),
    ),
)
