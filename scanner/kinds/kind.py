"""The form in which a type of resource says what it keeps, where, and how it is reached."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from scanner.kinds.let_in import Policies
from scanner.model import AccessPath, Copy, Encryption, Persistence, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from scanner.kinds.reading import Reading

Copies: TypeAlias = "Callable[[Reading], Iterable[Copy]]"
Paths: TypeAlias = "Callable[[Reading], tuple[AccessPath, ...]]"
Public: TypeAlias = "Callable[[Reading], bool | None]"


@dataclass(frozen=True, slots=True)
class Kept:
    """One copy that a resource keeps, or one for each block of a repeated setting.

    Paths are as in `scanner.plans.at`; with `each` they start in that block. A setting that the
    author left out and that the provider fills in counts as not set.
    """

    role: Role
    at: str | None = None
    """Setting that names the place: a region, zone or location, an ARN, or another resource.
    `None`, and wherever nothing is set there: the place of the resource itself, or `absent`."""
    each: str | None = None
    when: str | None = None
    """Setting that turns it on: there is a copy if this is set to anything but false, 0 or ""."""
    of: tuple[str, ...] = ()
    """Types of the resource that `at` refers to, such as the bucket that is replicated to."""
    absent: str | None = None
    """Why the place is not known where `at` is not set, for a provider that then chooses one."""
    skip: bool = False
    """Whether there is no such copy where `at` is not set."""
    key: str | None = None
    """Setting that names the key."""
    encrypted: str | bool | None = None
    """Whether it is encrypted at rest, or the setting that says so."""
    days: str | None = None
    owner: str | None = None
    """Setting that names the account which the copy will be in, where no ARN tells it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What is known of one type of resource.

    `encryption` is that of its endpoint, `None` where nothing is reached through it. A plan cannot
    settle what is set elsewhere; that is `unknown`, and seen after the deploy. `public` is `None`
    for the same reason; where nothing is reached through it nobody gets in, unless a function says
    otherwise (`exposure.later`).
    """

    category: str
    copies: tuple[Kept, ...] | Copies = (Kept("primary"),)
    persistence: Persistence = "persistent"
    passes_on: bool = False
    """Whether it keeps nothing itself and only says where data goes, as a load balancer with its
    access logs. Where it says so of none, nothing is kept: it is in transit."""
    name: tuple[str, ...] = ("name",)
    """Settings that hold its name in the cloud, the first that is known."""
    unique_name: bool = False
    """Whether nobody else in the world can have that name, as with buckets."""
    live: str | None = None
    """The type by which a scan knows it; `None` where it is the same type."""
    zone: str | None = None
    """Setting with a narrower place than the region, which goes before it."""
    service: str | None = None
    """By which the table of places tells codes apart, such as `spanner`."""
    encryption: Encryption | Paths | None = "unknown"
    evidence: str | None = None
    public: bool | Public | None = None
    let_in: Policies | None = None
    """Where the policies stand that let others in."""
    tags: tuple[str, ...] = ("tags_all", "tags", "labels", "effective_labels", "Tags")
