"""Where news of sent mail goes.

Source: Terraform AWS provider, `aws_ses_event_destination`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "log",
            at="kinesis_destination.stream_arn",
            of=("aws_kinesis_firehose_delivery_stream",),
            skip=True,
        ),
        Kept("log", at="sns_destination.topic_arn", of=("aws_sns_topic",), skip=True),
    ),
)
