"""What nobody reads of an account: who signs in to it, and whether that is recorded.

Of an account that was entered it is said, so that a safeguard that was seen in one cloud does not
stand for all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.model import Control, ControlKind, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.model import Identity

_OF_ACCOUNTS: tuple[ControlKind, ...] = ("audit-trail", "second-factor")
_TYPES = {"aws": "aws_account", "gcp": "google_project"}


def unseen(identities: Iterable[Identity], resources: Iterable[Resource]) -> Iterator[Resource]:
    """Yield a resource for each account that was entered and of which a safeguard is not told."""
    told = {(r.provider, r.account, c.kind) for r in resources for c in r.facts.controls}
    for provider, account in sorted({(who.provider, who.account) for who in identities}):
        kinds = [kind for kind in _OF_ACCOUNTS if (provider, account, kind) not in told]
        controls = (Control(kind=kind, on=None, evidence="not read") for kind in kinds)
        if kinds:
            yield Resource(
                id=f"{provider}:{account}:account",
                name=account,
                provider=provider,
                account=account,
                service="account",
                type=_TYPES.get(provider, f"{provider}_account"),
                facts=Facts(
                    category="account", persistence="control-plane", controls=tuple(controls)
                ),
            )
