"""Direct Connect lines: from a site outside AWS, plain unless MACsec must be used and is.

Source: `directconnect:DescribeConnections` (`encryptionMode`, `portEncryptionStatus`). In which
country the other end stands is not told; the register names it by the ARN of the connection.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import direct_line, far_end
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "directconnect"
SCOPE = "region"
CALLS = ("DescribeConnections",)

_ENDED = {"deleted", "rejected"}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each connection."""
    found = aws.pages("describe_connections", "connections")
    return (item for item in found if item["connectionState"] not in _ENDED)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one connection."""
    arn = aws.arn(f"dxcon/{item['connectionId']}")
    word, why = direct_line.encryption(item)
    evidence = f"from a site at {item['location']}: {why}"
    return aws.resource(
        arn,
        item.get("connectionName") or item["connectionId"],
        Facts(
            category="network",
            persistence="transit",
            access=(far_end.site(arn, word, evidence),),
            public=False,
        ),
        tags=[{"Key": t["key"], "Value": t.get("value", "")} for t in item.get("tags", [])],
    )
