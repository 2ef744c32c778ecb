"""Leave that an account gives to others, which keeps nothing itself: whom it lets in, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws import arn as arns
from scanner.model import AccessPath, Facts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scanner.model import Encryption, PathKind


def facts(
    let_in: Iterable[tuple[str | None, str]],
    encryption: Encryption,
    *,
    kind: PathKind = "principal",
    public: bool | None = False,
) -> Facts:
    """Return the facts of a grant, with a path for each principal, of which the evidence is given.

    A principal of `None` is nobody knows whom.
    """
    return Facts(
        category="access-grant",
        persistence="transit",
        access=tuple(
            AccessPath(kind=kind, encryption=encryption, principal=who, evidence=why)
            for who, why in let_in
        ),
        public=public,
    )


def principal(name: str) -> str:
    """Return how the register names whom a grant names, by the id of an account or by an ARN.

    An organisation or a unit of one goes by its ARN: the account in it only manages it.
    """
    if arns.service(name) == "organizations":
        return f"aws:{name}"
    return f"aws:{arns.account(name) or name}"
