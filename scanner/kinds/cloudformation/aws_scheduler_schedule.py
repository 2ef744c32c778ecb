"""Messages at set times, and the queue for those that could not be sent.

Source: CloudFormation template reference, `AWS::Scheduler::Schedule`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="queue",
    copies=(Kept("replica", at="Target.DeadLetterConfig.Arn", of=("AWS::SQS::Queue",), skip=True),),
    passes_on=True,
    encryption=None,
)
