"""What a function reads from: where failures of it go.

Source: Terraform AWS provider, `aws_lambda_event_source_mapping`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="queue",
    name=("uuid",),
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "replica",
            at="destination_config.on_failure.destination_arn",
            of=("aws_sqs_queue", "aws_sns_topic", "aws_s3_bucket"),
            skip=True,
        ),
    ),
)
