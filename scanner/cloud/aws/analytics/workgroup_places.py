"""Where a group of Athena puts the answers to queries, and what notebooks log.

Source: `athena:GetWorkGroup` (`ResultConfiguration.OutputLocation`,
`ManagedQueryResultsConfiguration`: Athena's own store in the region, which it encrypts (Athena user
guide, "Managed query results"), `MonitoringConfiguration`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.storage.bucket_place import bucket_copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy


def copies(aws: Aws, configuration: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copy at each place that the configuration of a group names."""
    results = configuration.get("ResultConfiguration", {})
    if bucket := results.get("OutputLocation"):
        yield replace(bucket_copy(aws, "primary", bucket), key=_key(results))
    managed = configuration.get("ManagedQueryResultsConfiguration", {})
    if managed.get("Enabled"):
        yield aws.own("primary", aws.region, encrypted=True, key=_key(managed))
    yield from _logs(aws, configuration.get("MonitoringConfiguration", {}))


def _key(results: dict[str, Any]) -> str | None:
    key: str | None = results.get("EncryptionConfiguration", {}).get("KmsKey")
    return key


def _logs(aws: Aws, logs: dict[str, Any]) -> Iterator[Copy]:
    bucket = logs.get("S3LoggingConfiguration", {})
    if bucket.get("Enabled"):
        yield replace(bucket_copy(aws, "log", bucket.get("LogLocation")), key=bucket.get("KmsKey"))
    group = logs.get("CloudWatchLoggingConfiguration", {})
    if group.get("Enabled"):
        yield log_destination.group(aws, group.get("LogGroup"))
    managed = logs.get("ManagedLoggingConfiguration", {})
    if managed.get("Enabled"):
        yield aws.own("log", aws.region, key=managed.get("KmsKey"))
