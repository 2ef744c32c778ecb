"""Queues of SQS.

Source: CloudFormation template reference, `AWS::SQS::Queue`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="queue",
    live="aws_sqs_queue",
    copies=(Kept("primary", key="KmsMasterKeyId"),),
    name=("QueueName",),
    let_in=Policies(
        others=(
            By("AWS::SQS::QueuePolicy", "Queues", "PolicyDocument"),
            By("AWS::SQS::QueueInlinePolicy", "Queue", "PolicyDocument"),
        )
    ),
)
