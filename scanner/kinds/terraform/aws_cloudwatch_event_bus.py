"""Buses, which keep events only until they are delivered; archives are other resources.

Source: Terraform AWS provider, `aws_cloudwatch_event_bus`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    persistence="transit",
    copies=(Kept("cache", key="kms_key_identifier"),),
    encryption="by-service",
    evidence="reached through the EventBridge API, which takes HTTPS only",
)
