"""Buses, which keep events only until they are delivered; archives are other resources.

Source: CloudFormation template reference, `AWS::Events::EventBus`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies
from scanner.kinds.statement import of_bus

KIND = Kind(
    category="stream",
    live="aws_cloudwatch_event_bus",
    persistence="transit",
    copies=(Kept("cache", key="KmsKeyIdentifier"),),
    encryption="by-service",
    evidence="reached through the EventBridge API, which takes HTTPS only",
    let_in=Policies(
        own="Policy", others=(By("AWS::Events::EventBusPolicy", "EventBusName", of_bus),)
    ),
)
