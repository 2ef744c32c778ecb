"""Where EMR logs: in a store of its own, in a bucket, and in a log group.

Source: `emr:DescribeCluster` (`LogUri`, `LogEncryptionKmsKeyId`, `MonitoringConfiguration`) and
`emr-serverless:GetApplication` (`monitoringConfiguration`). Of each kind of log EMR keeps some
itself, with a bucket or without, unless its upload policy says otherwise (EMR API reference,
`S3LoggingConfiguration`); for an application without servers, unless that is off.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import find
from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.storage.bucket_place import bucket_copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

_POLICY = "MonitoringConfiguration.S3LoggingConfiguration.LogTypeUploadPolicy"
_KINDS = ("system-logs", "application-logs", "persistent-ui-logs")
# Where nothing is told it is `emr-managed`.
_NOT_KEPT = {"disabled", "on-customer-s3only"}
_GROUP = "MonitoringConfiguration.CloudWatchLogConfiguration"
# Where none is named (EMR Serverless user guide, "Logging for EMR Serverless with CloudWatch").
_USUAL_GROUP = "/aws/emr-serverless"


def of_cluster(aws: Aws, cluster: dict[str, Any]) -> Iterator[Copy]:
    """Yield each copy of the logs of a cluster, by its description."""
    policy = find(_POLICY, cluster) or {}
    if any(policy.get(kind) not in _NOT_KEPT for kind in _KINDS):
        yield aws.own("log", aws.region)
    # Without a bucket the account itself gets none (EMR API reference, `RunJobFlow`).
    if bucket := cluster.get("LogUri"):
        # EMR writes the address as its own file system does.
        copy = bucket_copy(aws, "log", bucket.split("://", 1)[-1])
        yield replace(copy, key=cluster.get("LogEncryptionKmsKeyId"))
    group = find(_GROUP, cluster) or {}
    if group.get("Enabled"):
        copy = log_destination.group(aws, group.get("LogGroupName"))
        yield replace(copy, key=group.get("EncryptionKeyArn"))


def of_application(aws: Aws, application: dict[str, Any]) -> Iterator[Copy]:
    """Yield each copy of the logs of an application without servers, by its description."""
    told = application.get("monitoringConfiguration", {})
    own = told.get("managedPersistenceMonitoringConfiguration", {})
    if own.get("enabled") is not False:
        yield aws.own("log", aws.region, key=own.get("encryptionKeyArn"))
    bucket = told.get("s3MonitoringConfiguration", {})
    if uri := bucket.get("logUri"):
        yield replace(bucket_copy(aws, "log", uri), key=bucket.get("encryptionKeyArn"))
    group = told.get("cloudWatchLoggingConfiguration", {})
    if group.get("enabled"):
        copy = log_destination.group(aws, group.get("logGroupName") or _USUAL_GROUP)
        yield replace(copy, key=group.get("encryptionKeyArn"))
