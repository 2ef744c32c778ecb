"""What residency.toml says, as frozen classes. Every value here has been checked by `load`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from fnmatch import translate
from functools import cache
from typing import ClassVar

from scanner.customers import TAG
from scanner.model import Exclusion, Register, Resource


@dataclass(frozen=True, slots=True, kw_only=True)
class DisabledRegions:
    """Somebody's word that nothing was left behind in the regions that are switched off."""

    by: str
    on: date
    until: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AwsTarget:
    """AWS accounts: one, those that are listed, or all of an organization.

    Without a profile, the default credentials lead to it. `role` is the ARN of a role to assume
    there, or the name that the role has in each of `accounts` or of the organization. `region` is
    asked about whole accounts, where the profile names none. `config_aggregator` is the name of an
    aggregator of AWS Config in the account of the profile, `config_region` where it is.
    """

    provider: ClassVar[str] = "aws"
    profile: str | None = None
    role: str | None = None
    external_id: str | None = None
    session_name: str | None = None
    accounts: tuple[str, ...] = ()
    organization: bool = False
    exclude_accounts: tuple[str, ...] = ()
    region: str | None = None
    disabled_regions: DisabledRegions | None = None
    cost_explorer: bool = False
    """Whether Cost Explorer may be asked what else is in use, for which AWS charges."""
    config_aggregator: str | None = None
    config_region: str | None = None

    @property
    def name(self) -> str:
        """How people know it, before anything is known of its account."""
        by = self.profile or "default credentials"
        return f"{by} as {self.role}" if self.role and self.role.startswith("arn:") else by


@dataclass(frozen=True, slots=True, kw_only=True)
class GcpTarget:
    """One Google Cloud project."""

    provider: ClassVar[str] = "gcp"
    project: str

    @property
    def name(self) -> str:
        """How people know it."""
        return self.project


@dataclass(frozen=True, slots=True, kw_only=True)
class Matcher:
    """Which resources a rule of the file is about; everything that is given must match.

    `tag` is a key (any value) or key=value, exactly. `resource` is a glob on the id or the name,
    `type` a glob on the type. In a glob `*` stands for any text, slashes and colons included.
    """

    tag: str | None = None
    resource: str | None = None
    type: str | None = None

    def matches(self, resource: Resource) -> bool:
        """Say whether this resource is meant. A matcher that gives nothing matches nothing."""
        if self.tag is None and self.resource is None and self.type is None:
            return False
        return (
            (self.type is None or bool(_pattern(self.type).match(resource.type)))
            and (self.tag is None or _tagged(resource, self.tag))
            and (self.resource is None or names(resource, self.resource))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassRule:
    """Which kind of data the matching resources hold."""

    matcher: Matcher
    data_class: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcludeRule:
    """Somebody's word that the matching resources hold no personal data."""

    matcher: Matcher
    exclusion: Exclusion


@dataclass(frozen=True, slots=True, kw_only=True)
class ServesRule:
    """The agreement that the matching resources serve."""

    matcher: Matcher
    agreement: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A place of one's own, such as a rack in a colocation, that stores data."""

    id: str
    name: str
    country: str
    operator: str | None = None
    purpose: str | None = None
    data: tuple[str, ...] = ()
    evidence: str | None = None
    checked: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanSettings:
    """How patient and how parallel a scan is. Seconds; `attempts` counts the first try."""

    attempts: int = 8
    connect_timeout: float = 5.0
    read_timeout: float = 30.0
    workers: int = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineSettings:
    """An OPA server to ask instead of the embedded engine.

    `token_env` names the environment variable that may hold a bearer token.
    """

    opa_url: str | None = None
    token_env: str = "OPA_TOKEN"  # noqa: S105 - its name
    ca_file: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSettings:
    """What plans and templates do not say themselves.

    `provider_region` maps `aws` or `aws.alias` to a region, `regions` are those that a template is
    deployed to, `runs` is the folder that keeps results of scans if it is named. `plain_zones`:
    no Local or Wavelength Zone in another country than its region is used.
    """

    provider_region: dict[str, str] = field(default_factory=dict)
    regions: tuple[str, ...] = ()
    runs: str | None = None
    plain_zones: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceSettings:
    """Where runs are kept. `store` is an address, `key` and `public_keys` are files of keys.

    `country` is where a folder is, on somebody's word; `every` how often a run is due.
    """

    store: str | None = None
    key: str | None = None
    public_keys: tuple[str, ...] = ()
    country: str | None = None
    every: timedelta | None = None
    keep_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """All of residency.toml. `Config()` is what an empty file says.

    `agreements` holds ids, and paths for agreements of one's own.
    """

    agreements: tuple[str, ...] = ("article3",)
    adequacy_warning_days: int | None = None
    """Warn this many days before an adequacy decision ends; else as the agreement says."""
    aws: tuple[AwsTarget, ...] = ()
    gcp: tuple[GcpTarget, ...] = ()
    classes: tuple[ClassRule, ...] = ()
    exclusions: tuple[ExcludeRule, ...] = ()
    serves: tuple[ServesRule, ...] = ()
    customer_tag: str = TAG
    """The key of the tag that says which customer a resource serves."""
    register: Register = field(default_factory=Register)
    sites: tuple[Site, ...] = ()
    scan: ScanSettings = field(default_factory=ScanSettings)
    engine: EngineSettings = field(default_factory=EngineSettings)
    plans: PlanSettings = field(default_factory=PlanSettings)
    evidence: EvidenceSettings = field(default_factory=EvidenceSettings)


def names(resource: Resource, glob: str) -> bool:
    """Say whether a glob matches the id or the name of a resource, or is it.

    Addresses of Terraform hold brackets, which in a glob stand for a choice of letters.
    """
    if glob in {resource.id, resource.name}:
        return True
    pattern = _pattern(glob)
    return bool(pattern.match(resource.id) or pattern.match(resource.name))


@cache
def _pattern(glob: str) -> re.Pattern[str]:
    # As fnmatchcase does, which forgets all but its latest patterns.
    return re.compile(translate(glob))


def _tagged(resource: Resource, tag: str) -> bool:
    # The whole text may be a key: in AWS a tag's key may hold an equals sign.
    key, separator, value = tag.partition("=")
    return tag in resource.tags or bool(separator and resource.tags.get(key) == value)
