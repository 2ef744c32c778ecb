"""Where the answers to queries of Athena go, and what notebooks log.

Source: `athena:ListWorkGroups` and `athena:GetWorkGroup` (`ResultConfiguration.OutputLocation`,
`ManagedQueryResultsConfiguration`: Athena's own store in the region, `MonitoringConfiguration`).
Where a group names no place, each client names one: a bucket, which is read as one. The bucket
says how it is encrypted and reached.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import log_destination
from scanner.cloud.aws.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.cloud.aws.fields import find
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "athena"
SCOPE = "region"
CALLS = ("ListWorkGroups", "GetWorkGroup", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each group."""
    return aws.pages("list_work_groups", "WorkGroups", MaxResults=50)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one group. One that names no place keeps nothing."""
    name = item["Name"]
    answer = aws.read("get_work_group", WorkGroup=name)
    about = answer["WorkGroup"].get("Configuration") if answer else None
    unknown = Copy(role="primary", location=aws.place(None))
    copies = (unknown,) if about is None else tuple(_copies(aws, about))
    return aws.resource(
        aws.arn(f"workgroup/{name}"),
        name,
        Facts(
            category="object-store",
            persistence="persistent" if copies else "transit",
            copies=copies,
            public=False,
        ),
    )


def _copies(aws: Aws, about: dict[str, Any]) -> Iterator[Copy]:
    results = about.get("ResultConfiguration", {})
    if bucket := results.get("OutputLocation"):
        key = find("EncryptionConfiguration.KmsKey", results)
        yield replace(bucket_copy(aws, "primary", bucket), key=key)
    managed = about.get("ManagedQueryResultsConfiguration", {})
    if managed.get("Enabled"):
        key = find("EncryptionConfiguration.KmsKey", managed)
        # Athena encrypts what it keeps itself (Athena user guide, "Managed query results").
        yield aws.own("primary", aws.region, encrypted=True, key=key)
    logs = about.get("MonitoringConfiguration", {})
    for part, where in (
        ("S3LoggingConfiguration", "LogLocation"),
        ("CloudWatchLoggingConfiguration", "LogGroup"),
        ("ManagedLoggingConfiguration", None),
    ):
        told = logs.get(part, {})
        if not told.get("Enabled"):
            continue
        if where is None:
            copy = aws.own("log", aws.region)
        elif where == "LogGroup":
            copy = log_destination.group(aws, told.get(where))
        else:
            copy = bucket_copy(aws, "log", told.get(where))
        yield replace(copy, key=told.get("KmsKey"))
