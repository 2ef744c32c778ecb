"""What executions of a state machine of Step Functions leave behind: their history and their log.

Source: `stepfunctions:DescribeStateMachine` (`encryptionConfiguration`, `loggingConfiguration`). An
execution is kept for 90 days after its end; one of an express machine lasts five minutes, and only
its log stays (Step Functions developer guide, "Service quotas"). What is kept is encrypted, if only
by a key of AWS (same guide, "Data at rest encryption").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import find
from scanner.cloud.aws.logs import log_destination

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

_DAYS = 90
_LOG = "destinations[0].cloudWatchLogsLogGroup.logGroupArn"


def copies(aws: Aws, kind: str, answer: dict[str, Any] | None) -> Iterator[Copy]:
    """Yield each copy of a machine of this kind. Where it was not read, it may log anywhere."""
    yield aws.own(
        "primary",
        aws.region,
        encrypted=True,
        key=find("encryptionConfiguration.kmsKeyId", answer),
        retention_days=_DAYS if kind == "STANDARD" else None,
    )
    # An answer has the machine's ARN; AWS always tells its logging, if only that it is off.
    logging = answer.get("loggingConfiguration") if answer and answer["stateMachineArn"] else None
    if logging is None or logging.get("level") != "OFF":
        yield log_destination.copy(aws, find(_LOG, logging))
