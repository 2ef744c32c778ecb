"""Where the answers to queries of Athena go, and what notebooks log.

Source: `athena:ListWorkGroups` and `athena:GetWorkGroup` (`workgroup_places.py`). Where a group
names no place, each client names one: a bucket, which is read as one. The bucket says how it is
encrypted and reached.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.analytics import workgroup_places
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
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
    copies = (unknown,) if about is None else tuple(workgroup_places.copies(aws, about))
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
