"""Who comes in to a vault of Glacier, which has two policies: of access, and a lock.

Either of them may let others in, and either may refuse what is not encrypted; the lock counts as a
refusal once it cannot be taken back. Source: `glacier:GetVaultAccessPolicy` and
`glacier:GetVaultLock` (`State`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.policy_document import access_paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath


def paths(
    aws: Aws, arn: str, access: dict[str, Any] | None, lock: dict[str, Any] | None
) -> Iterator[AccessPath]:
    """Yield the endpoint, and a path for each party that is let in by either policy."""
    both = [access_paths(policy, account=aws.account_id, arns=(arn,)) for policy in (access, lock)]
    (own, *_), (locked, *_) = both
    # One that was not read may be the one that refuses.
    if locked.encryption == "enforced" and (lock or {}).get("State") != "Locked":
        locked = replace(locked, encryption="optional")
    words = ("enforced", "unknown", own.encryption)
    endpoint = next(path for word in words for path in (own, locked) if path.encryption == word)
    yield endpoint
    others = {path.principal: path for paths in reversed(both) for path in paths[1:]}
    for who in sorted(others, key=lambda name: name or ""):
        yield replace(others[who], encryption=endpoint.encryption)
