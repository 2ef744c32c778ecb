"""What somebody says of a deploy that no plan or template holds."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Regions of providers and templates, and the parameters that a template is deployed with.

    `providers` maps a provider's name, with its alias if it has one (`aws`, `aws.us`), to the
    region of that configuration. `regions` are those that a template without one is deployed to.
    """

    providers: dict[str, str] = field(default_factory=dict)
    regions: tuple[str, ...] = ()
    regions_by: str = "--region"
    """What said the regions, for people."""
    parameters: dict[str, str] = field(default_factory=dict)
