"""Global endpoints, which copy events to a bus in a second region.

Source: Terraform AWS provider, `aws_cloudwatch_event_endpoint`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    encryption=None,
    copies=(
        Kept(
            "replica",
            each="event_bus",
            at="event_bus_arn",
            of=("aws_cloudwatch_event_bus",),
            absent="event_bus_arn is not set",
        ),
        Kept(
            "replica",
            at="routing_config.failover_config.secondary.route",
            absent="route is not set",
        ),
    ),
)
