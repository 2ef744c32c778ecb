"""One thing that a deploy makes, changes, leaves or removes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol

from scanner.model.words import Action

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Action", "Gap", "Step", "Thing", "Where"]

Step = Literal[
    "value", "identity", "expression", "reference", "provider", "alias", "template", "told", "none"
]
"""The step of the resolution that gave a place.

`value`: a setting of the thing itself. `identity`: the ARN, zone or link of an object that exists.
`expression`: the author's expression for that setting. `reference`: the place of another thing in
the same plan. `provider`, `alias`: the configuration of its provider. `template`: the environment
that a template is for. `told`: somebody said so on the command line or in residency.toml.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where a thing will be, by the provider's own word, and how that is known.

    `code` is a region, zone or location; `None` is unknown, and then `why` says what is missing and
    `settle` what would settle it.
    """

    code: str | None
    step: Step
    why: str
    settle: str | None = None


class Thing(Protocol):
    """What readers of plans give. Attributes may be worked out on use."""

    address: str
    """How the plan names it."""
    type: str
    """The tool's own type: `aws_s3_bucket`, `AWS::S3::Bucket`, `aws:s3/bucket:Bucket`."""
    kind: str
    """The type by which its settings are read: Pulumi's types have Terraform's settings."""
    provider: str
    """`aws`, `gcp`, `azure`; for any other provider its own name."""
    action: Action
    previous: str | None
    """The address that it had before, where this deploy moves it."""

    @property
    def values(self) -> Mapping[str, Any]:
        """Its settings after the deploy; as they are now where the deploy does not touch it."""
        ...

    @property
    def before(self) -> Mapping[str, Any] | None:
        """Its settings now; `None` where it does not exist yet."""
        ...

    def refers(self, path: str) -> tuple[str, ...]:
        """Return the addresses of the things that the author wrote at a setting, if any."""
        ...

    @property
    def where(self) -> Where:
        """Where it will be, or is left."""
        ...

    @property
    def was(self) -> Where | None:
        """Where it is now; `None` where it does not exist yet, or nothing tells."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something of the plan that could not be evaluated, and why."""

    type: str
    why: str
    provider: str = "*"
    address: str | None = None
