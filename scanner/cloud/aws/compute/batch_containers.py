"""The containers in a job definition of Batch, whichever form it has, and their logs.

Source: `batch:DescribeJobDefinitions` (`containerProperties`, `ecsProperties`, `nodeProperties`,
`eksProperties`). A container that is not told otherwise logs to `/aws/batch/job`, in its region
(Batch user guide, "Use the awslogs log driver"); one of Kubernetes to its cluster.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import find, many

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws

_TASKS = "ecsProperties.taskProperties[].containers[]"
_CONTAINERS = (
    f"[containerProperties, {_TASKS}, nodeProperties.nodeRangeProperties[].container,"
    f" nodeProperties.nodeRangeProperties[].{_TASKS}][][]"
)
_KUBERNETES = "[eksProperties, nodeProperties.nodeRangeProperties[].eksProperties][] | [?@]"
_GROUP = "/aws/batch/job"


def containers(job: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the containers of a job; none where it is in no form that is known."""
    return many(_CONTAINERS, job)


def is_of_kubernetes(job: dict[str, Any]) -> bool:
    """Say whether a cluster of Kubernetes runs all of it."""
    return bool(find(_KUBERNETES, job)) and not containers(job)


def log(aws: Aws, container: dict[str, Any]) -> dict[str, Any]:
    """Return the `logConfiguration` of a container, with what holds where it says nothing."""
    told = container.get("logConfiguration") or {"logDriver": "awslogs"}
    if told.get("logDriver") != "awslogs":
        return told
    usual = {"awslogs-region": aws.region, "awslogs-group": _GROUP}
    return {"logDriver": "awslogs", "options": {**usual, **told.get("options", {})}}
