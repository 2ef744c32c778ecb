"""Data shares of Redshift: accounts and regions that read a warehouse's data where it is.

Source: `redshift:DescribeDataShares` (`ConsumerIdentifier`, `ConsumerRegion`, `ProducerArn`).
Shares of others that reach this account are read in theirs. A share keeps nothing; consumers read
the producer's storage within Redshift.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.network import far_end
from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import PathKind

SERVICE = "redshift"
SCOPE = "region"
CALLS = ("DescribeDataShares",)

_NOT_LET_IN = {"PENDING_AUTHORIZATION", "DEAUTHORIZED", "REJECTED"}
_WITHIN = "read within Redshift, whose own connections are encrypted"
_ACCOUNT, _NAMESPACE = 12, 36


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield the shares of this account's own warehouses in this region."""
    for item in aws.pages("describe_data_shares", "DataShares", MaxRecords=100):
        producer = item.get("ProducerArn") or item["DataShareArn"]
        if (arns.account(producer), arns.region(producer)) == (aws.account_id, aws.region):
            yield item


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one share."""
    arn = item["DataShareArn"]
    let_in = (
        one for one in item.get("DataShareAssociations", []) if one.get("Status") not in _NOT_LET_IN
    )
    paths = [path for one in let_in if (path := _path(aws, one))]
    return aws.resource(
        arn,
        arn.rsplit("/", 1)[-1],
        Facts(
            category="database",
            persistence="transit",
            access=(
                https_only(_WITHIN),
                *sorted(paths, key=lambda path: (path.principal or "", path.origins)),
            ),
            public=False,
        ),
    )


def _path(aws: Aws, one: dict[str, Any]) -> AccessPath | None:
    who, region = one.get("ConsumerIdentifier") or "", one.get("ConsumerRegion")
    account = arns.account(who) or (who if who.isdigit() and len(who) == _ACCOUNT else None)
    if len(who) == _NAMESPACE and who.count("-") == 4:  # noqa: PLR2004 - the form of a GUID
        # A share to a namespace by its id alone is one within the account (CREATE DATASHARE).
        account = aws.account_id
    if far_end.is_here(aws, (account, region)):
        return None
    said = f"{_WITHIN}; consumer in {region or 'a region that is not told'}"
    # A leave without a place would be nobody else's in an account of one's own.
    kind: PathKind = "remote" if account and not region else "share"
    return far_end.path(aws, (account, region), "by-service", said, kind)
