"""Lambda functions: their log, what durable ones keep, where failures go, and who may call them.

Source: `lambda:ListFunctions` (`LoggingConfig.LogGroup`, `DurableConfig`, and `DeadLetterConfig` if
it leads out: `function_ends.py`); who may call them: `function_policies.py`. The answer holds
environment variables, of which nothing is kept. A mounted file system is read itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud import several_policies
from scanner.cloud.aws.access import function_policies
from scanner.cloud.aws.compute import function_ends
from scanner.cloud.aws.logs import log_destination
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

SERVICE = "lambda"
SCOPE = "region"
CALLS = ("ListFunctions", *function_policies.CALLS, "ListTags")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each function; a page has 50 at most."""
    return aws.pages("list_functions", "Functions", MaxItems=50)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one function."""
    arn, name = item["FunctionArn"], item["FunctionName"]
    policies = function_policies.read(aws, name)
    tags = aws.read("list_tags", Resource=arn)
    return aws.resource(
        arn,
        name,
        Facts(
            category="log-store",
            persistence="persistent",
            copies=tuple(_copies(aws, item)),
            access=function_policies.paths(aws, arn, policies),
            public=several_policies.is_public(policies),
        ),
        tags=tags["Tags"] if tags else None,
    )


def _copies(aws: Aws, item: dict[str, Any]) -> Iterator[Copy]:
    group = item.get("LoggingConfig", {}).get("LogGroup")
    yield log_destination.group(aws, group or f"/aws/lambda/{item['FunctionName']}")
    if durable := item.get("DurableConfig"):
        key, days = durable.get("KMSKeyArn"), durable.get("RetentionPeriodInDays")
        yield aws.own("primary", aws.region, key=key, retention_days=days)
    yield from function_ends.failures(aws, item)
