"""The other end of a connection: whose it is and in which country, as the path that comes from it.

One's own end is network access, also from an unknown country: it has no origins then, and is
judged as unknown. No entry of a register could make its country known.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from scanner.cloud.aws import arn as arns
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Encryption, PathKind

End: TypeAlias = "tuple[str | None, str | None]"
"""The account and the region of an end; `None` is what could not be seen."""

BETWEEN_REGIONS = "AWS encrypts what goes between its regions"
"""Evidence for `by-service`. Source: EC2 user guide, "Data protection", encryption in transit."""


def path(
    aws: Aws, end: End, encryption: Encryption, evidence: str, kind: PathKind = "peering"
) -> AccessPath:
    """Return the path from this end. The account's own is network access.

    `kind` is what it is called where the end is another account's, or could not be seen.
    """
    account, region = end
    countries = aws.place(region).countries
    said = AccessPath(kind=kind, encryption=encryption, origins=countries, evidence=evidence)
    if account == aws.account_id:
        return replace(said, kind="network")
    return replace(said, principal=f"aws:{account}" if account else None)


def is_here(aws: Aws, end: End) -> bool:
    """Say whether an end is this account in this region, so that nothing crosses a border."""
    return end == (aws.account_id, aws.region)


def between(aws: Aws, region: str | None) -> tuple[Encryption, str]:
    """Say how what comes from another region is encrypted; within one AWS promises nothing."""
    if region in (None, aws.region):
        return "unknown", "AWS does not promise to encrypt what stays in a region"
    return "by-service", BETWEEN_REGIONS


def site(arn: str | None, encryption: Encryption, evidence: str) -> AccessPath:
    """Return the path from a site outside AWS, that the register can name by this ARN.

    Where it stands, AWS does not know.
    """
    principal = f"aws:{arn}" if arn and arns.is_arn(arn) else None
    return AccessPath(kind="remote", principal=principal, encryption=encryption, evidence=evidence)


def standing(aws: Aws, paths: Iterable[AccessPath], codes: Iterable[str]) -> list[AccessPath]:
    """Return the paths of what stands in these zones, with the countries that are not the region's.

    A zone whose country is not known leaves all of them open.
    """
    here = set(aws.place(aws.region).countries)
    places = [aws.place(code) for code in codes]
    abroad = sorted({c for place in places for c in place.countries} - here)
    known = all(place.countries for place in places)
    if known and not abroad:
        return list(paths)
    where = ", ".join(sorted({p.code or "an unknown zone" for p in places if p.code != aws.region}))
    return [
        replace(
            one,
            kind="network",
            origins=tuple(abroad) if known else (),
            evidence=f"{one.evidence}; it stands in {where}",
        )
        for one in paths
    ]
