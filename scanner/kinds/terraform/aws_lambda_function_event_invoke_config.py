"""Where answers and failures of a function go.

Source: Terraform AWS provider, `aws_lambda_function_event_invoke_config`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="queue",
    name=("function_name",),
    encryption=None,
    passes_on=True,
    copies=tuple(
        Kept(
            "replica",
            at=f"destination_config.{when}.destination",
            of=(
                "aws_sqs_queue",
                "aws_sns_topic",
                "aws_s3_bucket",
                "aws_lambda_function",
                "aws_cloudwatch_event_bus",
            ),
            skip=True,
        )
        for when in ("on_failure", "on_success")
    ),
)
