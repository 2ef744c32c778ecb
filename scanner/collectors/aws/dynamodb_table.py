"""DynamoDB tables: where they are kept, their streams, and who comes in over what.

Source: `dynamodb:ListTables` and `dynamodb:DescribeTable`; the copies, the streams and who comes
in: `table_copies.py`, `table_stream.py`, `table_access.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.database import table_access, table_copies, table_stream
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "dynamodb"
SCOPE = "region"
CALLS = (
    *("ListTables", "DescribeTable", *table_copies.CALLS),
    *("GetResourcePolicy", "ListTagsOfResource", "DescribeKinesisStreamingDestination"),
)


def listing(aws: Aws) -> Iterator[Any]:
    """Yield the names of the tables."""
    return aws.pages("list_tables", "TableNames")


def resource(aws: Aws, name: str) -> Resource:
    """Read one table. Without its description only its own place is known."""
    arn = aws.arn(f"table/{name}")
    answer = aws.read("describe_table", TableName=name)
    table = answer["Table"] if answer else {}
    paths, public = table_access.ways_in(aws, arn, answer)
    return aws.resource(
        arn,
        name,
        Facts(
            category="database",
            persistence="persistent",
            copies=(*table_copies.copies(aws, name, table), *table_stream.copies(aws, name)),
            access=paths,
            public=public,
        ),
        tags=aws.read_all("list_tags_of_resource", "Tags", ResourceArn=arn),
    )
