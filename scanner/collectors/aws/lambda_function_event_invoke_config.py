"""Where answers and failures of Lambda functions go, if that is in another region or account.

Source: `lambda:ListFunctions` and `lambda:ListFunctionEventInvokeConfigs` (`DestinationConfig`;
`function_ends.py`), one of a function and one of each version or alias.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.compute import function_ends
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "lambda"
SCOPE = "region"
CALLS = ("ListFunctions", "ListFunctionEventInvokeConfigs", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each configuration by which something leads out."""
    operation, key = "list_function_event_invoke_configs", "FunctionEventInvokeConfigs"
    for function in aws.pages("list_functions", "Functions", MaxItems=50):
        asked = {"FunctionName": function["FunctionName"], "MaxItems": 50}
        for item in aws.read_all(operation, key, **asked) or ():
            if function_ends.leading_out(aws, item):
                yield item


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one configuration."""
    arn = item["FunctionArn"]
    ends = function_ends.leading_out(aws, item)
    return aws.resource(
        f"{arn}/destinations",
        arn.split(":function:")[-1],
        Facts(
            category="queue",
            persistence="persistent",
            copies=tuple(function_ends.copy(aws, to) for to in ends),
            public=False,
        ),
    )
