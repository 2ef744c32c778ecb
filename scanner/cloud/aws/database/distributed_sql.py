"""Where a cluster of Aurora DSQL is kept, and where a stream of what changes in it goes.

Source: `dsql:GetCluster` (`multiRegionProperties`, `encryptionDetails`), `dsql:ListStreams` and
`dsql:GetStream` (`targetDefinition.kinesis.streamArn`). The witness keeps the transactions of the
other regions, and all is encrypted at rest (Aurora DSQL user guide, "Multi-Region clusters" and
"Data encryption").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

_ENDED = {"DELETED", "FAILED"}


def copies(aws: Aws, arn: str, cluster: dict[str, Any] | None) -> Iterator[Copy]:
    """Yield the copy in each region; `cluster` is its description, `None` if not readable."""
    if cluster is None:
        # Where else it is cannot be told.
        yield aws.own("primary", aws.region, encrypted=True)
        yield Copy(role="replica", location=aws.place(None))
        return
    # A cluster has a status in every answer that is one.
    cluster["status"]
    key = cluster.get("encryptionDetails", {}).get("kmsKeyArn")
    yield aws.own("primary", aws.region, encrypted=True, key=key)
    elsewhere = cluster.get("multiRegionProperties", {})
    for other in sorted(set(elsewhere.get("clusters", [])) - {arn}):
        yield replace(aws.copy("replica", other), encrypted=True)
    if witness := elsewhere.get("witnessRegion"):
        yield aws.own("replica", witness, encrypted=True)


def streams(aws: Aws, name: str) -> Iterator[Copy]:
    """Yield the copy that each stream of a cluster fills, wherever that is."""
    asked = {"clusterIdentifier": name, "maxResults": 100}
    found = aws.read_all("list_streams", "streams", **asked)
    if found is None:
        # Where changes go could not be read.
        yield Copy(role="replica", location=aws.place(None))
    for stream in found or ():
        if stream.get("status") in _ENDED:
            continue
        id_ = stream["streamIdentifier"]
        answer = aws.read("get_stream", clusterIdentifier=name, streamIdentifier=id_)
        target = (answer or {}).get("targetDefinition", {}).get("kinesis", {}).get("streamArn", "")
        if arns.is_arn(target):
            yield aws.copy("replica", target)
        else:
            yield Copy(role="replica", location=aws.place(None))
