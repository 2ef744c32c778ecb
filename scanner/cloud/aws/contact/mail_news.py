"""Where news of mail goes that is sent by a configuration set. CloudWatch gets figures alone.

Source: `sesv2:GetConfigurationSetEventDestinations`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.fields import find

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

CALL = "GetConfigurationSetEventDestinations"

_TARGET = (
    "KinesisFirehoseDestination.DeliveryStreamArn || SnsDestination.TopicArn"
    " || EventBridgeDestination.EventBusArn || PinpointDestination.ApplicationArn"
)


def copies(aws: Aws, name: str) -> tuple[list[Copy], bool]:
    """Return the copies of a configuration set's news, and whether it was seen where it goes."""
    answer = aws.read("get_configuration_set_event_destinations", ConfigurationSetName=name)
    told = answer["EventDestinations"] if answer else []
    arns = [find(_TARGET, one) for one in told if one["Enabled"]]
    return [aws.copy("log", arn) for arn in arns if arn], answer is not None
