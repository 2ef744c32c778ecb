"""What several resource policies on one thing say together: each of them lets in whom it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud import policy_document
from scanner.cloud.openness import by_any

if TYPE_CHECKING:
    from collections.abc import Collection

    from scanner.model import AccessPath


def access_paths(
    answers: Collection[object], *, account: str, arn: str, https_only: str
) -> tuple[AccessPath, ...]:
    """Return the paths that these policies open to what this ARN names, each once.

    Each answer is as `policy_document` takes it. `https_only` says why the service takes nothing
    but HTTPS.
    """
    found = (
        policy_document.access_paths(one, account=account, arns=(arn,), https_only=https_only)
        for one in answers
    )
    return tuple(dict.fromkeys(path for paths in found for path in paths))


def is_public(answers: Collection[object]) -> bool | None:
    """Say whether one of the policies lets anyone in; `None` where that could not be determined."""
    return by_any(policy_document.is_public(one) for one in answers)
