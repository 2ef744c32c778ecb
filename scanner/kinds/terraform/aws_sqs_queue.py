"""Queues. The endpoints take plain HTTP too; only a policy makes TLS sure.

Source: Terraform AWS provider, `aws_sqs_queue`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="queue",
    copies=(Kept("primary", key="kms_master_key_id"),),
    let_in=Policies(own="policy", others=(By("aws_sqs_queue_policy", "queue_url"),)),
)
