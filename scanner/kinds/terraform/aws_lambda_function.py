"""Lambda functions keep their code; what they write goes to their log, in their region.

Durable ones also keep what they have worked out. Failures may go to a queue or topic.

Source: Terraform AWS provider, `aws_lambda_function`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies
from scanner.kinds.statement import of_function

KIND = Kind(
    category="log-store",
    name=("function_name",),
    encryption="by-service",
    evidence="called through the Lambda API, which takes HTTPS only",
    copies=(
        Kept("log"),
        Kept("primary", when="durable_config", key="kms_key_arn"),
        Kept(
            "replica",
            at="dead_letter_config.target_arn",
            of=("aws_sqs_queue", "aws_sns_topic"),
            skip=True,
        ),
    ),
    let_in=Policies(others=(By("aws_lambda_permission", "function_name", of_function),)),
)
