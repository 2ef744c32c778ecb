"""State machines of Step Functions: what went into and came out of each step, and their log.

Source: `states:ListStateMachines` (SDK: `stepfunctions:ListStateMachines`) and
`stepfunctions:DescribeStateMachine` without the definition, which may hold secrets
(`encryptionConfiguration`, `loggingConfiguration`). An execution is kept for 90 days after its end;
one of an express machine lasts five minutes, and only its log stays (Step Functions developer
guide, "Service quotas"). What is kept is encrypted, if only by a key of AWS (same guide, "Data at
rest encryption").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import find
from scanner.cloud.aws.logs import log_destination
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

SERVICE = "stepfunctions"
SCOPE = "region"
CALLS = ("ListStateMachines", "DescribeStateMachine", "ListTagsForResource")

_DAYS = 90
_LOG = "destinations[0].cloudWatchLogsLogGroup.logGroupArn"


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
            copies=tuple(_copies(aws, item, answer)),
            public=False,
        ),
        tags=tags["tags"] if tags else None,
    )


def _copies(aws: Aws, item: dict[str, Any], answer: dict[str, Any] | None) -> Iterator[Copy]:
    standard = item["type"] == "STANDARD"
    yield aws.own(
        "primary",
        aws.region,
        encrypted=True,
        key=find("encryptionConfiguration.kmsKeyId", answer),
        retention_days=_DAYS if standard else None,
    )
    # An answer has the machine's ARN; AWS always tells its logging, if only that it is off.
    logging = answer.get("loggingConfiguration") if answer and answer["stateMachineArn"] else None
    if logging is None or logging.get("level") != "OFF":
        yield log_destination.copy(aws, find(_LOG, logging))
