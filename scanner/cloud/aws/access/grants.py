"""Leave that an account gives to others, which keeps nothing itself: whom it lets in, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws import arn as arns
from scanner.model import AccessPath, Facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.model import Encryption, PathKind

ANYONE = "aws:*"
"""How anyone at all is named as a principal."""

_NAMED = {"principal", "share"}


def facts(
    let_in: Iterable[tuple[str | None, str]],
    encryption: Encryption,
    *,
    kind: PathKind = "principal",
    public: bool | None = False,
) -> Facts:
    """Return the facts of a grant, with a path for each principal, of which the evidence is given.

    A principal of `None` is nobody knows whom. `public` is whether anyone gets in, by `anyone`.
    """
    paths = tuple(
        AccessPath(kind=kind, encryption=encryption, principal=who, evidence=why)
        for who, why in let_in
    )
    return Facts(
        category="access-grant",
        persistence="transit",
        access=(*paths, *anyone(public, paths, encryption)),
        public=public,
    )


def anyone(
    public: bool | None,  # noqa: FBT001 - a fact of the model, not a switch
    known: Iterable[AccessPath],
    encryption: Encryption,
) -> Iterator[AccessPath]:
    """Yield the path by which anyone gets in, or may, besides those `known`: `aws:*`.

    For what keeps nothing: that a store is public has a rule of its own, which looks at stores.
    """
    if public and not any(path.principal == ANYONE for path in known):
        why = "anyone is let in"
        yield AccessPath(kind="principal", encryption=encryption, principal=ANYONE, evidence=why)
    unknown = any(path.principal is None and path.kind in _NAMED for path in known)
    if public is None and not unknown:
        why = "whether anyone is let in could not be determined"
        yield AccessPath(kind="principal", encryption=encryption, evidence=why)


def principal(name: str) -> str:
    """Return how the register names whom a grant names, by the id of an account or by an ARN.

    An organisation or a unit of one goes by its ARN: the account in it only manages it.
    """
    if arns.service(name) == "organizations":
        return f"aws:{name}"
    return f"aws:{arns.account(name) or name}"
