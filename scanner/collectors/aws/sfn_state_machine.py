"""State machines of Step Functions: what went into and came out of each step, and their log.

Source: `states:ListStateMachines` (SDK: `stepfunctions:ListStateMachines`) and
`stepfunctions:DescribeStateMachine` without the definition, which may hold secrets. What is kept,
and for how long: `execution_copies.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.compute import execution_copies
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "stepfunctions"
SCOPE = "region"
CALLS = ("ListStateMachines", "DescribeStateMachine", "ListTagsForResource")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each state machine."""
    return aws.pages("list_state_machines", "stateMachines", maxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one state machine. Where it was not read, it may log anywhere."""
    arn = item["stateMachineArn"]
    asked = {"stateMachineArn": arn, "includedData": "METADATA_ONLY"}
    answer = aws.read("describe_state_machine", **asked)
    tags = aws.read("list_tags_for_resource", resourceArn=arn)
    return aws.resource(
        arn,
        item["name"],
        Facts(
            category="log-store",
            persistence="persistent",
            copies=tuple(execution_copies.copies(aws, item["type"], answer)),
            public=False,
        ),
        tags=tags["tags"] if tags else None,
    )
