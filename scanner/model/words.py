"""The words that facts, findings and verdicts may use."""

from typing import Literal

LocationKind = Literal[
    "region", "zone", "multi-region", "dual-region", "edge", "site", "global", "unknown"
]
LocationBasis = Literal["api", "documented", "declared", "inferred"]
Role = Literal[
    "primary", "replica", "backup", "snapshot", "log", "cache", "index", "key", "planned"
]
PathKind = Literal[
    "public", "network", "principal", "share", "peering", "link", "endpoint", "remote"
]
Encryption = Literal["enforced", "optional", "none", "by-service", "unknown"]
Persistence = Literal["persistent", "temporary", "transit", "control-plane"]
Basis = Literal["observed", "planned", "declared"]
CoverageStatus = Literal["complete", "denied", "disabled", "failed", "unsupported", "skipped"]
Status = Literal["pass", "fail", "unknown", "waived"]
Severity = Literal["critical", "high", "medium", "low", "warning"]
Verdict = Literal["conform", "finding", "unknown", "declared"]
How = Literal["observe", "declare", "fill"]
