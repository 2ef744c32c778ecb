"""Who comes in to a table of DynamoDB, and to its stream, over what.

Source: `dynamodb:GetResourcePolicy`. DynamoDB answers plain HTTP as well (AWS general reference,
DynamoDB endpoints), so that only a policy makes TLS sure; it must name the indexes beside the
table.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud import openness
from scanner.cloud.aws.database import table_stream
from scanner.cloud.policy_document import access_paths, is_public

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

_INDEXES = ("GlobalSecondaryIndexes", "LocalSecondaryIndexes", "VectorIndexes")


def ways_in(
    aws: Aws, arn: str, answer: dict[str, Any] | None
) -> tuple[tuple[AccessPath, ...], bool | None]:
    """Return the ways in, and whether anyone comes in; `answer` describes the table, if read."""
    table = answer["Table"] if answer else None
    policy = aws.read("get_resource_policy", absent=table_stream.NO_POLICY, ResourceArn=arn)
    guarded = (arn, f"{arn}/index/*") if any(map((table or {}).get, _INDEXES)) else (arn,)
    paths = access_paths(policy, account=aws.account_id, arns=guarded)
    if table is None:
        # Whether there are indexes to guard is not known then.
        paths = tuple(replace(path, encryption="unknown") for path in paths)
    of_stream, stream_is_public = table_stream.ways_in(aws, table)
    return (*paths, *of_stream), openness.by_any((is_public(policy), stream_is_public))
