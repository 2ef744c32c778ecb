"""Tables in the table buckets of S3, each with a policy and copies of its own.

Source: `s3tables:ListTableBuckets`, `s3tables:ListTables` and `s3tables:GetTablePolicy`. What is
kept: `iceberg_copies.py`. A table is reached by HTTPS only and can never be public (S3 user guide,
"Security for S3 Tables").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage import iceberg_copies
from scanner.cloud.policy_document import access_paths
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "s3tables"
SCOPE = "region"
CALLS = (
    *("ListTableBuckets", "ListTables", "GetTableReplication", "GetTablePolicy"),
    "GetTableEncryption",
)

_THROUGH = "reached through S3 Tables, which takes HTTPS only"
_NO_POLICY: dict[str, dict[str, Any]] = {"NotFoundException": {"resourcePolicy": None}}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each table of each bucket, with the ARN of that."""
    for bucket in aws.pages("list_table_buckets", "tableBuckets", maxBuckets=1000):
        asked = {"tableBucketARN": bucket["arn"], "maxTables": 1000}
        for table in aws.pages("list_tables", "tables", **asked):
            yield {"table": table, "bucket": bucket}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one table."""
    table, bucket = item["table"], item["bucket"]
    arn, (space,) = table["tableARN"], table["namespace"]
    of = {"tableBucketARN": bucket["arn"], "namespace": space, "name": table["name"]}
    own = iceberg_copies.own(aws, of, bucket["ownerAccountId"])
    answer = aws.read("get_table_policy", absent=_NO_POLICY, **of)
    policy = {"Policy": answer["resourcePolicy"]} if answer else None
    return aws.resource(
        arn,
        f"{space}.{table['name']}",
        Facts(
            category="database",
            persistence="persistent",
            copies=(own, *iceberg_copies.replicas(aws, arn)),
            access=access_paths(policy, account=aws.account_id, arns=(arn,), https_only=_THROUGH),
            public=False,
        ),
    )
