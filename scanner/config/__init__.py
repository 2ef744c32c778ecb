"""residency.toml: what is scanned, what is declared, and who is asked.

`load` gives frozen classes or raises one `ConfigError` with everything that is wrong.
"""

from scanner.config.load import load
from scanner.config.problems import ConfigError
from scanner.config.settings import (
    AwsTarget,
    ClassRule,
    Config,
    DisabledRegions,
    EngineSettings,
    EvidenceSettings,
    ExcludeRule,
    GcpTarget,
    Matcher,
    PlanSettings,
    ScanSettings,
    ServesRule,
    Site,
)

__all__ = [
    "AwsTarget",
    "ClassRule",
    "Config",
    "ConfigError",
    "DisabledRegions",
    "EngineSettings",
    "EvidenceSettings",
    "ExcludeRule",
    "GcpTarget",
    "Matcher",
    "PlanSettings",
    "ScanSettings",
    "ServesRule",
    "Site",
    "load",
]
