"""Applications of EMR Serverless: where they log.

Source: `emr-serverless:ListApplications` and `emr-serverless:GetApplication`
(`monitoringConfiguration`: EMR's own store, which is on unless it is off, a bucket, a log group). A
job may be told to log elsewhere when it is started, which is not seen. The disks of workers go with
the job.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "emr-serverless"
SCOPE = "region"
CALLS = ("ListApplications", "GetApplication", HEAD_BUCKET)

# Where none is named (EMR Serverless user guide, "Logging for EMR Serverless with CloudWatch").
_GROUP = "/aws/emr-serverless"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each application that has not ended."""
    for item in aws.pages("list_applications", "applications", maxResults=50):
        if item["state"] != "TERMINATED":
            yield item


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one application. Where it was not read, it may log anywhere."""
    answer = aws.read("get_application", applicationId=item["id"])
    about = answer["application"] if answer else None
    copies = tuple(_copies(aws, about.get("monitoringConfiguration", {}))) if about else ()
    unknown = Copy(role="log", location=aws.place(None))
    return aws.resource(
        item["arn"],
        item.get("name") or item["id"],
        Facts(
            category="log-store",
            persistence="persistent" if copies or not about else "transit",
            copies=copies if about else (unknown,),
            public=False,
        ),
        tags=about.get("tags") if about else None,
    )


def _copies(aws: Aws, told: dict[str, Any]) -> Iterator[Copy]:
    own = told.get("managedPersistenceMonitoringConfiguration", {})
    if own.get("enabled") is not False:
        yield aws.own("log", aws.region, key=own.get("encryptionKeyArn"))
    bucket = told.get("s3MonitoringConfiguration", {})
    if uri := bucket.get("logUri"):
        yield replace(bucket_copy(aws, "log", uri), key=bucket.get("encryptionKeyArn"))
    group = told.get("cloudWatchLoggingConfiguration", {})
    if group.get("enabled"):
        copy = log_destination.group(aws, group.get("logGroupName") or _GROUP)
        yield replace(copy, key=group.get("encryptionKeyArn"))
