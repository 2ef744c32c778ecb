"""Where news of sent mail goes.

Source: Terraform AWS provider, `aws_sesv2_configuration_set_event_destination`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("event_destination_name",),
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "log",
            at="event_destination.kinesis_firehose_destination.delivery_stream_arn",
            of=("aws_kinesis_firehose_delivery_stream",),
            skip=True,
        ),
        Kept(
            "log",
            at="event_destination.sns_destination.topic_arn",
            of=("aws_sns_topic",),
            skip=True,
        ),
        Kept(
            "log",
            at="event_destination.event_bridge_destination.event_bus_arn",
            of=("aws_cloudwatch_event_bus",),
            skip=True,
        ),
        Kept(
            "log",
            at="event_destination.pinpoint_destination.application_arn",
            of=("aws_pinpoint_app",),
            skip=True,
        ),
    ),
)
