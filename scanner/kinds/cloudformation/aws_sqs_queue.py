"""Queues of SQS.

Source: CloudFormation template reference, `AWS::SQS::Queue`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="queue",
    live="aws_sqs_queue",
    copies=(Kept("primary", key="KmsMasterKeyId"),),
    name=("QueueName",),
)
