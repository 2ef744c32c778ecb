"""Functions elsewhere that a pool of users tells who signs in, and what is sent to them.

Source: `cognito-idp:DescribeUserPool` (`LambdaConfig`: the ARN of a function for each step). Those
of this account and region are read themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.fields import many
from scanner.cloud.aws.network import far_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

# Some steps name a function by its ARN alone, some with a version of what they are told.
_FUNCTIONS = "[LambdaConfig.*, LambdaConfig.*.LambdaArn][]"
_SAID = "this function is told of users; Cognito calls it through Lambda, over HTTPS only"


def paths(aws: Aws, pool: dict[str, Any]) -> Iterator[AccessPath]:
    """Yield the path of each such function in another account or region."""
    named = {one for one in many(_FUNCTIONS, pool) if isinstance(one, str)}
    functions = [arn for arn in sorted(named) if arns.service(arn) == "lambda"]
    for end in dict.fromkeys((arns.account(arn), arns.region(arn)) for arn in functions):
        if not far_end.is_here(aws, end):
            yield far_end.path(aws, end, "by-service", _SAID)
