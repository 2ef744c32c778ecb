"""Data shares of Redshift: accounts and regions that read a warehouse's data where it is.

Source: `redshift:DescribeDataShares` (`ProducerArn`); who reads: `share_consumer.py`. Shares of
others that reach this account are read in theirs. A share keeps nothing; consumers read the
producer's storage within Redshift.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.database import share_consumer
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "redshift"
SCOPE = "region"
CALLS = ("DescribeDataShares",)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield the shares of this account's own warehouses in this region."""
    for item in aws.pages("describe_data_shares", "DataShares", MaxRecords=100):
        producer = item.get("ProducerArn") or item["DataShareArn"]
        if (arns.account(producer), arns.region(producer)) == (aws.account_id, aws.region):
            yield item


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one share."""
    arn = item["DataShareArn"]
    return aws.resource(
        arn,
        arn.rsplit("/", 1)[-1],
        Facts(
            category="database",
            persistence="transit",
            access=share_consumer.paths(aws, item.get("DataShareAssociations", [])),
            public=False,
        ),
    )
