"""Queues. The endpoints take plain HTTP too; only a policy makes TLS sure.

Source: Terraform AWS provider, `aws_sqs_queue`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="queue",
    copies=(Kept("primary", key="kms_master_key_id"),),
)
