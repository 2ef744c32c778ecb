"""DynamoDB tables: where they are kept, their streams, and who comes in over what.

Source: `dynamodb:ListTables`, `dynamodb:DescribeTable` and `dynamodb:GetResourcePolicy`; the copies
and the streams: `table_copies.py`, `table_stream.py`. DynamoDB answers plain HTTP as well (AWS
general reference, DynamoDB endpoints), so that only a policy makes TLS sure; it must name the
indexes beside the table.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud import openness
from scanner.cloud.aws.database import table_copies, table_stream
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "dynamodb"
SCOPE = "region"
CALLS = (
    *("ListTables", "DescribeTable", "DescribeContinuousBackups"),
    *("GetResourcePolicy", "ListTagsOfResource", "DescribeKinesisStreamingDestination"),
)

_INDEXES = ("GlobalSecondaryIndexes", "LocalSecondaryIndexes", "VectorIndexes")


def listing(aws: Aws) -> Iterator[Any]:
    """Yield the names of the tables."""
    return aws.pages("list_tables", "TableNames")


def resource(aws: Aws, name: str) -> Resource:
    """Read one table. Without its description only its own place is known."""
    arn = aws.arn(f"table/{name}")
    answer = aws.read("describe_table", TableName=name)
    table = answer["Table"] if answer else {}
    policy = aws.read("get_resource_policy", absent=table_stream.NO_POLICY, ResourceArn=arn)
    guarded = (arn, f"{arn}/index/*") if any(table.get(index) for index in _INDEXES) else (arn,)
    paths = access_paths(policy, account=aws.account_id, arns=guarded)
    if answer is None:
        # Whether there are indexes to guard is not known then.
        paths = tuple(replace(path, encryption="unknown") for path in paths)
    of_stream, stream_is_public = table_stream.ways_in(aws, table)
    return aws.resource(
        arn,
        name,
        Facts(
            category="database",
            persistence="persistent",
            copies=(*table_copies.copies(aws, name, table), *table_stream.copies(aws, name)),
            access=(*paths, *of_stream),
            public=openness.by_any((is_public(policy), stream_is_public)),
        ),
        tags=aws.read_all("list_tags_of_resource", "Tags", ResourceArn=arn),
    )
