"""Accounts and regions that a data share of Redshift lets in.

Source: `redshift:DescribeDataShares` (`DataShareAssociations[]`: `ConsumerIdentifier`, which is an
account, an ARN or the id of a namespace, and `ConsumerRegion`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.network import far_end
from scanner.cloud.aws.network.endpoint import https_only

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath, PathKind

_NOT_LET_IN = {"PENDING_AUTHORIZATION", "DEAUTHORIZED", "REJECTED"}
_WITHIN = "read within Redshift, whose own connections are encrypted"
_ACCOUNT, _NAMESPACE = 12, 36


def paths(aws: Aws, associations: Iterable[dict[str, Any]]) -> tuple[AccessPath, ...]:
    """Return the share's own endpoint, and the path of each consumer elsewhere."""
    let_in = (one for one in associations if one.get("Status") not in _NOT_LET_IN)
    found = [path for one in let_in if (path := _path(aws, one))]
    found.sort(key=lambda path: (path.principal or "", path.origins))
    return (https_only(_WITHIN), *found)


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
