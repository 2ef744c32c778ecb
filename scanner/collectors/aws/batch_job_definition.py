"""Jobs of Batch: where their containers send their log.

Source: `batch:DescribeJobDefinitions` (`logConfiguration` and `firelensConfiguration` of
containers), the last of each name; an older one that still runs is not seen. A container that is
not told otherwise logs to `/aws/batch/job`, in its region (Batch user guide, "Use the awslogs log
driver"); one of Kubernetes to its cluster. Of a job in no form that is known, nobody knows where.
Machines, volumes and log groups are read themselves; environment variables and parameters are not
kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import find, many
from scanner.cloud.aws.logs import container_logs
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "batch"
SCOPE = "region"
CALLS = ("DescribeJobDefinitions",)

_TASKS = "ecsProperties.taskProperties[].containers[]"
_CONTAINERS = (
    f"[containerProperties, {_TASKS}, nodeProperties.nodeRangeProperties[].container,"
    f" nodeProperties.nodeRangeProperties[].{_TASKS}][][]"
)
_KUBERNETES = "[eksProperties, nodeProperties.nodeRangeProperties[].eksProperties][] | [?@]"
_GROUP = "/aws/batch/job"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield the last job definition of each name, but for those of Kubernetes."""
    last: dict[str, dict[str, Any]] = {}
    asked: dict[str, Any] = {"status": "ACTIVE", "maxResults": 100}
    for item in aws.pages("describe_job_definitions", "jobDefinitions", **asked):
        name = item["jobDefinitionName"]
        if name not in last or last[name]["revision"] < item["revision"]:
            last[name] = item
    for item in last.values():
        if find(_CONTAINERS, item) or not find(_KUBERNETES, item):
            yield item


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one job definition."""
    containers = many(_CONTAINERS, item)
    logs = [_log(aws, container) for container in containers]
    copies, paths = container_logs.seen(aws, logs)
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


def _log(aws: Aws, container: dict[str, Any]) -> dict[str, Any]:
    told = container.get("logConfiguration") or {"logDriver": "awslogs"}
    if told.get("logDriver") != "awslogs":
        return told
    usual = {"awslogs-region": aws.region, "awslogs-group": _GROUP}
    return {"logDriver": "awslogs", "options": {**usual, **told.get("options", {})}}
