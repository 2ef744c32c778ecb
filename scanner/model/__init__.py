"""The shape of a fact; nothing else in the project defines one.

All classes are frozen. What is not known is `None` or an empty tuple, never `""` or a guess:
a reader of these facts must treat "unknown" as "could not be seen", never as "no".
"""

from scanner.model.facts import (
    UNKNOWN_LOCATION,
    AccessPath,
    Copy,
    Exclusion,
    Facts,
    Location,
    Resource,
)
from scanner.model.inventory import Coverage, Identity, Inventory
from scanner.model.register import AccessEntry, Party, Register, Safeguard, Waiver
from scanner.model.result import At, ClauseResult, Finding, ResourceRef, Result, Run, Totals
from scanner.model.words import (
    Basis,
    CoverageStatus,
    Encryption,
    How,
    LocationBasis,
    LocationKind,
    PathKind,
    Persistence,
    Role,
    Severity,
    Status,
    Verdict,
)

__all__ = [
    "UNKNOWN_LOCATION",
    "AccessEntry",
    "AccessPath",
    "At",
    "Basis",
    "ClauseResult",
    "Copy",
    "Coverage",
    "CoverageStatus",
    "Encryption",
    "Exclusion",
    "Facts",
    "Finding",
    "How",
    "Identity",
    "Inventory",
    "Location",
    "LocationBasis",
    "LocationKind",
    "Party",
    "PathKind",
    "Persistence",
    "Register",
    "Resource",
    "ResourceRef",
    "Result",
    "Role",
    "Run",
    "Safeguard",
    "Severity",
    "Status",
    "Totals",
    "Verdict",
    "Waiver",
]
