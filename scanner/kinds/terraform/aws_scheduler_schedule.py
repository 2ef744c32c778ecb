"""Messages at set times, and the queue for those that could not be sent.

Source: Terraform AWS provider, `aws_scheduler_schedule`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="queue",
    encryption=None,
    passes_on=True,
    copies=(Kept("replica", at="target.dead_letter_config.arn", of=("aws_sqs_queue",), skip=True),),
)
