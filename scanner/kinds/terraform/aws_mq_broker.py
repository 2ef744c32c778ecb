"""Message brokers, which take TLS only, and their logs; a replica is a broker of its own.

Source: Terraform AWS provider, `aws_mq_broker`.
"""

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="queue",
    name=("broker_name",),
    encryption="by-service",
    evidence="Amazon MQ takes TLS only",
    public=by_flag("publicly_accessible"),
    copies=InNetwork(
        kept=(
            Kept("primary", encrypted=True, key="encryption_options.kms_key_id"),
            Kept(
                "replica",
                at="data_replication_primary_broker_arn",
                of=("aws_mq_broker",),
                skip=True,
            ),
            Kept("log", when="logs.general"),
            Kept("log", when="logs.audit"),
        ),
        subnets=("subnet_ids",),
    ),
)
