"""Clusters of EMR: what EMR keeps of their logs, and the bucket and the log group of those.

Source: `elasticmapreduce:ListClusters` (SDK: `emr:ListClusters`), those that have not ended, and
`emr:DescribeCluster` (`LogUri`, `LogEncryptionKmsKeyId`, `MonitoringConfiguration`). Of each
kind of log EMR keeps some itself, with a bucket or without, unless its upload policy says otherwise
(EMR API reference, `S3LoggingConfiguration`). Their machines and volumes are the account's own and
are read themselves. What a cluster that ended wrote is in its bucket.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import find
from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "emr"
SCOPE = "region"
CALLS = ("ListClusters", "DescribeCluster", HEAD_BUCKET)

_STATES = ["STARTING", "BOOTSTRAPPING", "RUNNING", "WAITING", "TERMINATING"]
_GROUP = "MonitoringConfiguration.CloudWatchLogConfiguration"
_POLICY = "MonitoringConfiguration.S3LoggingConfiguration.LogTypeUploadPolicy"
_KINDS = ("system-logs", "application-logs", "persistent-ui-logs")
# Where nothing is told it is `emr-managed`.
_NOT_KEPT = {"disabled", "on-customer-s3only"}
# EMR writes the address as its own file system does.
_S3 = re.compile("^s3[an]://")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each cluster that has not ended."""
    return aws.pages("list_clusters", "Clusters", ClusterStates=_STATES)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one cluster. Where it was not read, it may log anywhere."""
    answer = aws.read("describe_cluster", ClusterId=item["Id"])
    about = answer["Cluster"] if answer else None
    unknown = (Copy(role="log", location=aws.place(None)),)
    copies = unknown if about is None else tuple(_copies(aws, about))
    return aws.resource(
        item["ClusterArn"],
        item["Name"],
        Facts(
            category="server",
            persistence="persistent" if copies else "transit",
            copies=copies,
            public=False,
        ),
        tags=about.get("Tags") if about else None,
    )


def _copies(aws: Aws, about: dict[str, Any]) -> Iterator[Copy]:
    policy = find(_POLICY, about) or {}
    if any(policy.get(kind) not in _NOT_KEPT for kind in _KINDS):
        yield aws.own("log", aws.region)
    # Without a bucket the account itself gets none (EMR API reference, `RunJobFlow`).
    if bucket := about.get("LogUri"):
        key = about.get("LogEncryptionKmsKeyId")
        yield replace(bucket_copy(aws, "log", _S3.sub("s3://", bucket)), key=key)
    group = find(_GROUP, about) or {}
    if group.get("Enabled"):
        copy = log_destination.group(aws, group.get("LogGroupName"))
        yield replace(copy, key=group.get("EncryptionKeyArn"))
