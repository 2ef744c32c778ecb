"""Aurora DSQL: clusters that hold the same data elsewhere, a witness, streams of what changes.

Source: `dsql:GetCluster` (`multiRegionProperties`, `encryptionDetails`), `dsql:GetClusterPolicy`
and `dsql:GetStream` (`targetDefinition.kinesis.streamArn`). The witness keeps the transactions of
the other regions; all is encrypted at rest, and clients connect over TLS only (Aurora DSQL user
guide, "Multi-Region clusters" and "Data encryption").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "dsql"
SCOPE = "region"
CALLS = ("ListClusters", "GetCluster", "GetClusterPolicy", "ListStreams", "GetStream")

_TLS = "Aurora DSQL takes TLS only"
_NO_POLICY: dict[str, dict[str, Any]] = {"ResourceNotFoundException": {"policy": None}}
_ENDED = {"DELETED", "FAILED"}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each cluster."""
    return aws.pages("list_clusters", "clusters", maxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one cluster."""
    arn, name = item["arn"], item["identifier"]
    found = aws.read("get_cluster", identifier=name)
    said = aws.read("get_cluster_policy", absent=_NO_POLICY, identifier=name)
    policy = {"Policy": said["policy"]} if said else None
    tags = [{"Key": k, "Value": v} for k, v in (found or {}).get("tags", {}).items()]
    return aws.resource(
        arn,
        aws.called({"Tags": tags}, name),
        Facts(
            category="database",
            persistence="persistent",
            copies=(*_copies(aws, arn, found), *_streams(aws, name)),
            access=access_paths(policy, account=aws.account_id, arns=(arn,), https_only=_TLS),
            public=is_public(policy),
        ),
        tags=tags,
    )


def _copies(aws: Aws, arn: str, found: dict[str, Any] | None) -> Iterator[Copy]:
    if found is None:
        # Where else it is cannot be told.
        yield aws.own("primary", aws.region, encrypted=True)
        yield Copy(role="replica", location=aws.place(None))
        return
    # A cluster has a status in every answer that is one.
    found["status"]
    key = found.get("encryptionDetails", {}).get("kmsKeyArn")
    yield aws.own("primary", aws.region, encrypted=True, key=key)
    elsewhere = found.get("multiRegionProperties", {})
    for other in sorted(set(elsewhere.get("clusters", [])) - {arn}):
        yield replace(aws.copy("replica", other), encrypted=True)
    if witness := elsewhere.get("witnessRegion"):
        yield aws.own("replica", witness, encrypted=True)


def _streams(aws: Aws, name: str) -> Iterator[Copy]:
    asked = {"clusterIdentifier": name, "maxResults": 100}
    for stream in aws.read_all("list_streams", "streams", **asked) or ():
        if stream.get("status") in _ENDED:
            continue
        id_ = stream["streamIdentifier"]
        answer = aws.read("get_stream", clusterIdentifier=name, streamIdentifier=id_)
        target = (answer or {}).get("targetDefinition", {}).get("kinesis", {}).get("streamArn", "")
        if arns.is_arn(target):
            yield aws.copy("replica", target)
        else:
            yield Copy(role="replica", location=aws.place(None))
