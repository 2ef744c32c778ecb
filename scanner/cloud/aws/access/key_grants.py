"""Which other accounts may use a key of KMS by a grant, which no policy shows.

Source: `kms:ListGrants` (`GranteePrincipal`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws import arn as arns
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from scanner.cloud.aws.unit import Aws

CALLS = ("ListGrants",)


def paths(aws: Aws, key: str, known: Collection[str | None]) -> Iterator[AccessPath]:
    """Yield the path of each account that is not among those `known`, such as `aws:<account>`.

    Where the grants could not be read that is one path of nobody knows whom.
    """
    grants = aws.read_all("list_grants", "Grants", KeyId=key, Limit=1000)
    if grants is None:
        if None not in known:
            yield _path(None, "whom grants let use it could not be read")
        return
    accounts = {arns.account(grant.get("GranteePrincipal", "")) for grant in grants}
    for account in sorted(account for account in accounts if account):
        if account != aws.account_id and f"aws:{account}" not in known:
            yield _path(f"aws:{account}", "let in by a grant")


def _path(principal: str | None, evidence: str) -> AccessPath:
    return AccessPath(
        kind="principal", encryption="by-service", principal=principal, evidence=evidence
    )
