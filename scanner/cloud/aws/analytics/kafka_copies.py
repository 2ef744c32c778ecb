"""What a cluster of Kafka keeps: topics in the zones of its subnets, and the logs of its brokers.

Source: `kafka:ListClustersV2`, for clusters with brokers and those without servers. MSK encrypts
what it stores always (MSK developer guide, "Encryption at rest").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.analytics import kafka_logs
from scanner.cloud.aws.network.subnet_place import SUBNETS, places
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

CALLS = (SUBNETS, HEAD_BUCKET)
"""What this calls, besides the call of the collector."""


def copies(aws: Aws, cluster: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copy in each zone, and in each place that is logged to, once."""
    brokers, serverless = cluster.get("Provisioned", {}), cluster.get("Serverless")
    subnets = brokers.get("BrokerNodeGroupInfo", {}).get("ClientSubnets", [])
    if serverless:
        subnets = [name for vpc in serverless["VpcConfigs"] for name in vpc["SubnetIds"]]
    at_rest = brokers.get("EncryptionInfo", {}).get("EncryptionAtRest", {})
    for place in places(aws, subnets):
        key = at_rest.get("DataVolumeKMSKeyId")
        yield aws.own("primary", place, encrypted=True, key=key)
    logs = brokers.get("LoggingInfo", {})
    told = (logs.get("BrokerLogs"), logs.get("AuthorizerLogs"))
    yield from dict.fromkeys(copy for part in told for copy in kafka_logs.copies(aws, part))
