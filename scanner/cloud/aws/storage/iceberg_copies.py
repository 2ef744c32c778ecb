"""Copies of one table of S3 Tables: its own, and those in the table buckets that it is copied to.

Source: `s3tables:GetTableEncryption` and `s3tables:GetTableReplication`, which says where a table
is copied to, whatever is set for its bucket. All that is in a table is encrypted.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

_NO_COPIES: dict[str, dict[str, Any]] = {"NotFoundException": {"configuration": {"rules": []}}}


def own(aws: Aws, asked: dict[str, Any], owner: str) -> Copy:
    """Return the table's own copy. `asked` names the table, `owner` is the bucket's account."""
    answer = aws.read("get_table_encryption", **asked)
    key = answer["encryptionConfiguration"].get("kmsKeyArn") if answer else None
    return replace(aws.own("primary", aws.region, encrypted=True, key=key), owner=owner)


def replicas(aws: Aws, arn: str) -> Iterator[Copy]:
    """Yield the copy in each bucket that the table of this ARN is copied to."""
    answer = aws.read("get_table_replication", absent=_NO_COPIES, tableArn=arn)
    rules = answer["configuration"]["rules"] if answer else []
    # Each once, whichever rules name it.
    targets = {to["destinationTableBucketARN"] for rule in rules for to in rule["destinations"]}
    for target in sorted(targets):
        yield aws.copy("replica", target)
