"""The form of a collector that needs no code: a list call, details, and where each fact stands.

A module of `scanner.collectors.aws` says `COLLECTOR = Listed(...)`. What cannot be said so is
written in Python, with the same contract. All expressions are JMESPath on one item of the list; an
item that is only a text is `value`. The answer of each detail stands under the detail's name, and
`_region` and `_account` are those that are asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from botocore import xform_name

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.access import grants, sharing
from scanner.cloud.aws.fields import Flag, Word, day, find, flag, many, text
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.cloud.openness import by_any
from scanner.cloud.policy_document import access_paths, is_public
from scanner.cloud.problem import Problem
from scanner.model import AccessPath, Copy, Encryption, Facts, Persistence, Resource, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

_NOTHING: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class Pages:
    """The list call, such as `ListStreams`, and the member of its answer that holds the items."""

    call: str
    key: str
    params: Mapping[str, Any] = field(default_factory=dict)
    flattened: bool = False
    """Whether an empty list is left out of the answer, as S3's XML does."""
    nothing: tuple[str, ...] = ()
    """Errors by which the service says that this account has none of it: see `is_one_of`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """One more call for each item. What cannot be read is `None`, and a gap in the coverage."""

    call: str
    """`DescribeStream`, or `s3:HeadBucket` for another service than the collector's."""
    asks: Mapping[str, str]
    """Each parameter, and where its value stands in the item."""
    under: str | None = None
    """Where in the answer the detail stands. An answer without it is malformed, not empty."""
    must: str | None = None
    """A field that each answer has, where `under` does not say it."""
    lists: str | None = None
    """The member that holds a list, which is read over all pages."""
    absent: Mapping[str, Any] = field(default_factory=dict)
    """Error codes that mean "not set", and the answer that each stands for."""
    when: str | None = None
    """Whether to ask at all; where not, nothing stands under the detail's name."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A copy that the resource keeps, or one for each item of a list."""

    role: Role
    each: str | None = None
    """The list; expressions then begin at one of its items."""
    when: str | None = None
    """There is such a copy only where this is true, or holds something."""
    at: str | None = None
    """Its region or zone. `None`, and no `arn` or `bucket` either: the region that was asked."""
    arn: str | None = None
    """The ARN that names it: its region and account are in it."""
    bucket: str | None = None
    """The bucket that it is in, by name or ARN; its region is asked of S3. The ARN of anything
    else, such as a log group, says itself where that is."""
    owner: str | None = None
    """The account that holds it, where no ARN tells it; else this one, if it is in a region."""
    encrypted: Flag = None
    key: str | None = None
    days: str | Word[int] | None = None
    """For how long it is kept; a `Word` where the service has words for that."""
    per_day: int = 1
    """What makes a day: 24 where `days` is told in hours."""
    of: str | None = None
    """The id of what it is a copy of, where that is another resource."""
    made: str | None = None
    """When it was complete, or the data in it is of."""
    elsewhere: bool = False
    """Whether the list names the resource's own region too, which is then no further copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """A resource policy that lets others in, and that may refuse access without TLS."""

    detail: str | None = None
    """The detail that it was read by; `None` where it is part of the item."""
    text: str
    """Where the text of the policy stands, in the item or in the detail."""
    guards: tuple[str, ...] = ("{arn}",)
    """What a refusal must cover to hold for all access."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One type of resource, as its service lists it."""

    service: str
    lists: Pages
    scope: Literal["region", "account"] = "region"
    where: str | None = None
    """Which items count: those for which this is true."""
    details: Mapping[str, Detail] = field(default_factory=dict)
    arn: str
    """Where its ARN stands, or how it is built: `volume/{VolumeId}`, `arn:{partition}:es:…`."""
    name: str
    tags: str | None = None
    """The tags, in whichever way the service tells them."""
    category: str
    persistence: Persistence = "persistent"
    copies: tuple[Kept, ...] = (Kept("primary"),)
    encryption: Encryption | Word[Encryption] | None = "by-service"
    """`None` where nothing is reached through it, as with a rule that only says where logs go."""
    evidence: str = ""
    """How it is reached, or what its encryption was read from."""
    policy: Policy | None = None
    shares: str | None = None
    """The accounts that it is shared with; unknown where nothing stands there."""
    public: Flag = False

    @property
    def SERVICE(self) -> str:  # noqa: N802 - a collector's contract
        """The SDK's client name."""
        return self.service

    @property
    def SCOPE(self) -> str:  # noqa: N802
        """`region` or `account`."""
        return self.scope

    @property
    def CALLS(self) -> tuple[str, ...]:  # noqa: N802
        """Every operation that it uses."""
        buckets = (HEAD_BUCKET,) if any(kept.bucket for kept in self.copies) else ()
        return (self.lists.call, *(detail.call for detail in self.details.values()), *buckets)

    def listing(self, aws: Aws) -> Iterator[dict[str, Any]]:
        """Yield each item that counts."""
        pages, operation = self.lists, xform_name(self.lists.call)
        given = {"flattened": pages.flattened, "nothing": pages.nothing, **pages.params}
        for item in aws.pages(operation, pages.key, **given):
            found = _mapping(item)
            asked = {**found, "_region": aws.region, "_account": aws.account_id}
            if self.where is None or find(self.where, asked):
                yield found

    def resource(self, aws: Aws, item: dict[str, Any]) -> Resource:
        """Read the details of one item and make its resource."""
        item = {**item, "_region": aws.region, "_account": aws.account_id}
        for name, detail in self.details.items():
            item[name] = _read(aws, detail, item)
        arn = self._arn(aws, item)
        paths, public = self._access(aws, item, arn)
        return aws.resource(
            arn,
            text(self.name, item) or arn,
            Facts(
                category=self.category,
                persistence=self.persistence,
                copies=tuple(copy for kept in self.copies for copy in _copies(aws, kept, item)),
                access=paths,
                public=public,
            ),
            region=None if self.scope == "account" else aws.region,
            tags=find(self.tags, item) if self.tags else None,
        )

    def _arn(self, aws: Aws, item: dict[str, Any]) -> str:
        if "{" not in self.arn:
            if (found := text(self.arn, item)) is None:
                raise KeyError(self.arn)
            return found
        where = {"partition": aws.partition, "region": aws.region, "account": aws.account_id}
        # Of two that have no name each would be the other.
        given = {name: value for name, value in item.items() if value not in (None, "")}
        built = self.arn.format_map({**given, **where})
        return built if built.startswith("arn:") else aws.arn(built)

    def _access(
        self, aws: Aws, item: dict[str, Any], arn: str
    ) -> tuple[tuple[AccessPath, ...], bool | None]:
        said = self.encryption
        if said is None:
            return (), flag(self.public, item)
        encryption = (said.of(item) or "unknown") if isinstance(said, Word) else said
        paths: tuple[AccessPath, ...] = (
            AccessPath(kind="endpoint", encryption=encryption, evidence=self.evidence),
        )
        public = {flag(self.public, item)}
        if self.policy:
            answer = _policy(self.policy, item)
            guards = tuple(guard.format(arn=arn) for guard in self.policy.guards)
            only = self.evidence if encryption == "by-service" else None
            found = access_paths(answer, account=aws.account_id, arns=guards, https_only=only)
            # What a setting of the service says of encryption goes before its policy.
            paths = (paths[0] if isinstance(said, Word) else found[0], *found[1:])
            public.add(is_public(answer))
        if self.shares:
            shared = None if find(self.shares, item) is None else many(self.shares, item)
            others = sharing.paths(shared, self.evidence)[1:]
            paths += tuple(replace(path, encryption=encryption) for path in others)
            public.add(sharing.is_public(shared))
        opened = by_any(public)
        if self.policy and self.persistence == "transit":
            paths += tuple(grants.anyone(opened, paths, encryption))
        return paths, opened


def _mapping(item: object) -> dict[str, Any]:
    return item if isinstance(item, dict) else {"value": item}


def _read(aws: Aws, detail: Detail, item: dict[str, Any]) -> Any:  # noqa: ANN401
    if detail.when is not None and not find(detail.when, item):
        return _NOTHING
    service, _, call = detail.call.rpartition(":")
    params = {name: find(expression, item) for name, expression in detail.asks.items()}
    if detail.lists:
        return aws.read_all(xform_name(call), detail.lists, service=service or None, **params)
    answer = aws.read(xform_name(call), absent=detail.absent, service=service or None, **params)
    part = detail.must or detail.under
    if answer is None or part is None:
        return answer
    if find(part, answer) is None and answer not in detail.absent.values():
        name = f"{service or aws.service}:{call}"
        said = f"the answer has no {part}"
        aws.problems.append(Problem(status="failed", call=name, detail=said))
        return None
    return find(detail.under, answer) if detail.under else answer


def _copies(aws: Aws, kept: Kept, item: dict[str, Any]) -> Iterator[Copy]:
    for one in many(kept.each, item) if kept.each else [item]:
        found = _mapping(one)
        if kept.when is not None and not find(kept.when, found):
            continue
        days = kept.days.of(found) if isinstance(kept.days, Word) else _found(kept.days, found)
        copy = replace(
            _placed(aws, kept, found),
            encrypted=flag(kept.encrypted, found),
            key=text(kept.key, found),
            retention_days=-(-days // kept.per_day) if isinstance(days, int) else None,
            of=text(kept.of, found),
            made=day(find(kept.made, found)) if kept.made else None,
        )
        if not (kept.elsewhere and copy.location.code == aws.region):
            yield copy


def _found(expression: str | None, item: dict[str, Any]) -> Any:  # noqa: ANN401 - as `find`
    return find(expression, item) if expression else None


def _placed(aws: Aws, kept: Kept, item: dict[str, Any]) -> Copy:
    name = text(kept.bucket, item) if kept.bucket else None
    service = arns.service(name) if name else None
    # Directory buckets (s3express) and those on Outposts are not where their region is.
    if kept.bucket and (service is None or service.startswith("s3")):
        return bucket_copy(aws, kept.role, name)
    if kept.bucket or kept.arn:
        arn = name or text(kept.arn, item)
        if arn and arns.is_arn(arn):
            return aws.copy(kept.role, arn)
        return Copy(role=kept.role, location=aws.place(None), id=arn)
    owner = text(kept.owner, item) if kept.owner else aws.account_id
    at = text(kept.at, item) if kept.at else aws.region
    return Copy(role=kept.role, location=aws.place(at), owner=owner)


def _policy(policy: Policy, item: dict[str, Any]) -> dict[str, Any] | None:
    # A policy that is not set is a text of `None`; one that could not be read is no answer at all.
    source = item[policy.detail] if policy.detail else item
    return {"Policy": find(policy.text, source)} if isinstance(source, dict) else None
