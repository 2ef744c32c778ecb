"""The shape of a fact; nothing else in the project defines one.

All classes are frozen. What is not known is `None` or an empty tuple, never `""` or a guess:
a reader of these facts must treat "unknown" as "could not be seen", never as "no".
"""

from scanner.model.change import Change, PlanFile, Today
from scanner.model.facts import (
    UNKNOWN_LOCATION,
    AccessPath,
    Control,
    Copy,
    Exclusion,
    Facts,
    Location,
    Resource,
)
from scanner.model.guardrail import (
    Attachment,
    GuardForm,
    GuardKind,
    Guardrail,
    Guards,
    GuardSight,
)
from scanner.model.inventory import Coverage, Identity, Inventory
from scanner.model.ref import At, ResourceRef
from scanner.model.register import (
    AccessEntry,
    Certificate,
    Controller,
    Party,
    Processing,
    Processor,
    Register,
    Safeguard,
    Waiver,
)
from scanner.model.result import ClauseResult, Finding, Result, Run, Totals
from scanner.model.words import (
    Action,
    Basis,
    ControlKind,
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
    "Action",
    "At",
    "Attachment",
    "Basis",
    "Certificate",
    "Change",
    "ClauseResult",
    "Control",
    "ControlKind",
    "Controller",
    "Copy",
    "Coverage",
    "CoverageStatus",
    "Encryption",
    "Exclusion",
    "Facts",
    "Finding",
    "GuardForm",
    "GuardKind",
    "GuardSight",
    "Guardrail",
    "Guards",
    "How",
    "Identity",
    "Inventory",
    "Location",
    "LocationBasis",
    "LocationKind",
    "Party",
    "PathKind",
    "Persistence",
    "PlanFile",
    "Processing",
    "Processor",
    "Register",
    "Resource",
    "ResourceRef",
    "Result",
    "Role",
    "Run",
    "Safeguard",
    "Severity",
    "Status",
    "Today",
    "Totals",
    "Verdict",
    "Waiver",
]
