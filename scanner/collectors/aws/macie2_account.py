"""Macie: which personal data was found where in buckets, for 90 days in the region.

Source: `macie2:GetMacieSession` (how it says that it is not in use stands in `in_use.py`) and
`macie2:GetAdministratorAccount`: that account has the findings too (none, or that there is no such
resource, is the answer where there is none). How long findings are kept stands in the Macie user
guide, "Findings".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.services import in_use
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "macie2"
SCOPE = "region"
CALLS = ("GetMacieSession", "GetAdministratorAccount")

_NO_ADMINISTRATOR: dict[str, dict[str, Any]] = {"ResourceNotFoundException": {}}


def listing(aws: Aws) -> Iterator[str]:
    """Yield the name of the session of this region, if there is one."""
    found = in_use.answer(aws, "get_macie_session", in_use.MACIE_IS_OFF)
    if found is not None:
        # Every session has a status; an answer without one says nothing.
        yield found["status"]


def resource(aws: Aws, status: str) -> Resource:
    """Read whom else Macie gives its findings; a session that is paused keeps them."""
    told = aws.read("get_administrator_account", absent=_NO_ADMINISTRATOR) or {}
    admin = told.get("administrator", {}).get("accountId")
    own = aws.own("primary", aws.region, retention_days=90)
    return aws.resource(
        aws.arn("session"),
        f"Macie ({status})",
        Facts(
            category="log-store",
            persistence="persistent",
            copies=(own, replace(own, role="log", owner=admin)) if admin else (own,),
            public=False,
        ),
    )
