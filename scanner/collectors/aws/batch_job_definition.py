"""Jobs of Batch: where their containers send their log.

Source: `batch:DescribeJobDefinitions` (`logConfiguration` and `firelensConfiguration` of
containers: `batch_containers.py`), the last of each name; an older one that still runs is not seen.
Of a job in no form that is known, nobody knows where. Machines, volumes and log groups are read
themselves; environment variables and parameters are not kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.compute import batch_containers
from scanner.cloud.aws.logs import container_logs
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "batch"
SCOPE = "region"
CALLS = ("DescribeJobDefinitions",)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield the last job definition of each name, but for those of Kubernetes."""
    last: dict[str, dict[str, Any]] = {}
    asked: dict[str, Any] = {"status": "ACTIVE", "maxResults": 100}
    for item in aws.pages("describe_job_definitions", "jobDefinitions", **asked):
        name = item["jobDefinitionName"]
        if name not in last or last[name]["revision"] < item["revision"]:
            last[name] = item
    return (item for item in last.values() if not batch_containers.is_of_kubernetes(item))


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one job definition."""
    containers = batch_containers.containers(item)
    copies, paths = container_logs.seen(aws, [batch_containers.log(aws, c) for c in containers])
    copies = tuple(dict.fromkeys((*copies, *container_logs.routed(aws, containers))))
    if not containers:
        copies = (Copy(role="log", location=aws.place(None)),)
    return aws.resource(
        item["jobDefinitionArn"],
        f"{item['jobDefinitionName']}:{item['revision']}",
        Facts(
            category="log-store",
            persistence="persistent" if copies else "transit",
            copies=copies,
            access=paths,
            public=False,
        ),
        tags=item.get("tags"),
    )
