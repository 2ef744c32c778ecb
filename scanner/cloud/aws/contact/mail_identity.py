"""Identities that mail is sent from, by names that tell of no person.

An address is told by its domain, with a digest of what stands before it. Source:
`sesv2:GetEmailIdentity`.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws


def shown(name: str) -> str:
    """Return how an identity is named in what others read: a domain as it is."""
    person, at, domain = name.rpartition("@")
    return f"address-{sha256(person.encode()).hexdigest()[:12]}{at}{domain}" if at else name


def read(aws: Aws, name: str) -> dict[str, Any] | None:
    """Ask for an identity, as `aws.read` does; what is noted of that does not name it either."""
    answer = aws.read("get_email_identity", EmailIdentity=name)
    if answer is None:
        noted, instead = aws.problems.pop(), shown(name)
        said = noted.detail.replace(name, instead)
        aws.problems.append(replace(noted, subject=instead, detail=said))
    return answer
