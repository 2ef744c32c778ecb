"""Buses, which keep events only until they are delivered; archives are other resources.

Source: Terraform AWS provider, `aws_cloudwatch_event_bus`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies
from scanner.kinds.statement import of_bus

KIND = Kind(
    category="stream",
    persistence="transit",
    copies=(Kept("cache", key="kms_key_identifier"),),
    encryption="by-service",
    evidence="reached through the EventBridge API, which takes HTTPS only",
    let_in=Policies(
        others=(
            By("aws_cloudwatch_event_bus_policy", "event_bus_name"),
            By("aws_cloudwatch_event_permission", "event_bus_name", of_bus),
        )
    ),
)
