"""Tables in the table buckets of S3, each with a policy and copies of its own.

Source: `s3tables:ListTableBuckets`, `s3tables:ListTables`, `s3tables:GetTableReplication` (where a
table is copied to, whatever is set for its bucket), `s3tables:GetTablePolicy` and
`s3tables:GetTableEncryption`. All that is in a table is encrypted; it is reached by HTTPS only and
can never be public (S3 user guide, "Security for S3 Tables").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

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
_NO_COPIES: dict[str, dict[str, Any]] = {"NotFoundException": {"configuration": {"rules": []}}}
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
    secret = aws.read("get_table_encryption", **of)
    key = secret["encryptionConfiguration"].get("kmsKeyArn") if secret else None
    own = aws.own("primary", aws.region, encrypted=True, key=key)
    own = replace(own, owner=bucket["ownerAccountId"])
    answer = aws.read("get_table_policy", absent=_NO_POLICY, **of)
    policy = {"Policy": answer["resourcePolicy"]} if answer else None
    copied = aws.read("get_table_replication", absent=_NO_COPIES, tableArn=arn)
    rules = copied["configuration"]["rules"] if copied else []
    # Each once, whichever rules name it.
    targets = {to["destinationTableBucketARN"] for rule in rules for to in rule["destinations"]}
    return aws.resource(
        arn,
        f"{space}.{table['name']}",
        Facts(
            category="database",
            persistence="persistent",
            copies=(own, *(aws.copy("replica", target) for target in sorted(targets))),
            access=access_paths(policy, account=aws.account_id, arns=(arn,), https_only=_THROUGH),
            public=False,
        ),
    )
