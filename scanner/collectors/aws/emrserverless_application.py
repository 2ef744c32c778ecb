"""Applications of EMR Serverless: where they log.

Source: `emr-serverless:ListApplications` and `emr-serverless:GetApplication`, which tells where
they log (`emr_logs.py`). A job may be told to log elsewhere when it is started, which is not seen.
The disks of workers go with the job.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import emr_logs
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "emr-serverless"
SCOPE = "region"
CALLS = ("ListApplications", "GetApplication", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each application that has not ended."""
    for item in aws.pages("list_applications", "applications", maxResults=50):
        if item["state"] != "TERMINATED":
            yield item


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one application. Where it was not read, it may log anywhere."""
    answer = aws.read("get_application", applicationId=item["id"])
    about = answer["application"] if answer else None
    unknown = (Copy(role="log", location=aws.place(None)),)
    copies = unknown if about is None else tuple(emr_logs.of_application(aws, about))
    return aws.resource(
        item["arn"],
        item.get("name") or item["id"],
        Facts(
            category="log-store",
            persistence="persistent" if copies else "transit",
            copies=copies,
            public=False,
        ),
        tags=about.get("tags") if about else None,
    )
