"""One planned resource as its kind reads it: settings, and the copies and ways in they make."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.kinds import has_unique_name
from scanner.kinds import place as places
from scanner.kinds.place import later, nowhere
from scanner.model import AccessPath, Copy, Location
from scanner.places.resolve import resolve
from scanner.plans import Unknown, at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scanner.kinds.kind import Kept, Kind
    from scanner.kinds.surroundings import Surroundings
    from scanner.model import Encryption, Role
    from scanner.plans import Stack, Thing, Where

_OFF = (None, False, 0, "", "false", "0", "Disabled", "DISABLED", "NONE")
_WORDS = {"true": True, "false": False}
_KEYS = (
    *("aws_kms_key", "aws_kms_replica_key", "aws_kms_external_key", "google_kms_crypto_key"),
    *("AWS::KMS::Key", "AWS::KMS::ReplicaKey"),
)


class Reading:
    """A thing at one moment: after the deploy, or before it."""

    def __init__(
        self,
        thing: Thing,
        kind: Kind,
        stack: Stack,
        around: Surroundings,
        *,
        moment: tuple[Mapping[str, Any], Where],
    ) -> None:
        self.thing = thing
        self.kind = kind
        self.stack = stack
        self.around = around
        self.values, self.where = moment

    def at(self, path: str) -> list[Any]:
        """Return what is set at a path, `Unknown` included; nothing where it is not set."""
        return list(given(self.values, path))

    def one(self, path: str) -> Any:  # noqa: ANN401 - whatever the setting is
        """Return the first value at a path, `Unknown` perhaps, or `None` where it is not set."""
        return next(given(self.values, path), None)

    @cached_property
    def own_place(self) -> Location:
        """Where the thing itself is: its zone if that is set, else its region or location."""
        return places.own_place(self.thing.provider, self.kind, self.values, self.where)

    def place(self, code: str, why: str) -> Location:
        """Look up a code of this thing's provider; `why` says what told it."""
        return places.place(self.thing.provider, self.kind, code, why)

    def kept(self, spec: Kept) -> Iterator[Copy]:
        """Yield the copies that a `Kept` stands for here."""
        blocks = list(given(self.values, spec.each)) if spec.each else [self.values]
        for block in blocks:
            if isinstance(block, Unknown):
                yield self._copy(spec, later(str(spec.each), block), {}, self.stack.file)
            elif not spec.when or any(v not in _OFF for v in given(block, spec.when)):
                for place, owner in self._places(spec, block):
                    yield self._copy(spec, place, block, owner)

    def copy(self, role: Role, place: Location, **facts: Any) -> Copy:  # noqa: ANN401 - of a Copy
        """Return a copy of this thing at a place, in the account that the plan is for."""
        return Copy(role=role, location=place, owner=self.stack.file, **facts)

    def target(self, value: Any, of: tuple[str, ...], path: str) -> Location:  # noqa: ANN401
        """Return the place that a setting names: a code, an ARN, or another resource."""
        what = path.rsplit(".", 1)[-1]
        if isinstance(value, Unknown):
            found = self.around.referred(self.stack, value.refers, of) if of else None
            return found or later(what, value)
        if not isinstance(value, str):
            return nowhere(f"{what} is no place")
        if region := arns.region(value):
            return self.place(region, f"region in the ARN of {what}")
        if not of:
            return self.place(value, f"{what} is set to {value}")
        # What has a unique name is found by that or not at all: another block may refer to it.
        shared = tuple(kind for kind in of if not has_unique_name(kind))
        found = self.around.named(self.thing.provider, value, of)
        found = found or self.around.referred(self.stack, self.thing.refers(path), shared, value)
        return found or nowhere(
            f"{what} is not in this plan; --with-run looks it up in what is there today"
        )

    def path(self, encryption: Encryption, evidence: str | None) -> AccessPath:
        """Return the way in through the service's own endpoint."""
        return AccessPath(kind="endpoint", encryption=encryption, evidence=evidence)

    def keys(self, paths: set[str]) -> Iterator[Copy]:
        """Yield the keys at these settings whose place is not told by an ARN in a copy."""
        from scanner.kinds.inside import copies_in  # which reads the key that is referred to

        for path in sorted(paths):
            for value in self.at(path):
                if isinstance(value, Unknown):
                    yield from copies_in(self, value, path, _KEYS, role="key")
                elif isinstance(value, str) and "/locations/" in value:
                    code = value.partition("/locations/")[2].split("/")[0]
                    found = resolve(self.thing.provider, code, service="cloudkms")
                    yield Copy(role="key", location=found, id=value)

    def _places(
        self,
        spec: Kept,
        block: Any,  # noqa: ANN401
    ) -> Iterator[tuple[Location, str | None]]:
        values = list(given(block, spec.at)) if spec.at else []
        path = ".".join(filter(None, (spec.each, spec.at)))
        own: str | None = self.stack.file
        for owner in given(block, spec.owner) if spec.owner else ():
            own = owner if isinstance(owner, str) else None
        for value in values:
            account = arns.account(value) if isinstance(value, str) else None
            yield self.target(value, spec.of, path), account or own
        if not values and not spec.skip:
            yield (nowhere(spec.absent) if spec.absent else self.own_place), own

    def _copy(self, spec: Kept, place: Location, block: Any, owner: str | None) -> Copy:  # noqa: ANN401
        keys = given(block, spec.key) if spec.key else ()
        encrypted = spec.encrypted
        if isinstance(encrypted, str):
            said = next(given(block, encrypted), None)
            encrypted = as_flag(said)
        days = next(given(block, spec.days), None) if spec.days else None
        return Copy(
            role=spec.role,
            location=place,
            owner=owner,
            encrypted=encrypted,
            key=next((k for k in keys if isinstance(k, str)), None),
            retention_days=days if isinstance(days, int) else None,
        )


def as_flag(said: object) -> bool | None:
    """Return what a setting says; templates may write it as text. Anything else is `None`."""
    return said if isinstance(said, bool) else _WORDS.get(said) if isinstance(said, str) else None


def given(tree: Any, path: str) -> Iterator[Any]:  # noqa: ANN401 - what JSON gives
    """Yield what somebody set at a path; what the provider fills in by itself is left out."""
    for value in at(tree, path):
        if not (isinstance(value, Unknown) and value.written is False):
            yield value
