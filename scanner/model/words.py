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
ControlKind = Literal["audit-trail", "second-factor", "backup", "own-key", "deletion"]
"""Safeguards that are on or off: who enters is recorded; who enters shows a second factor; backups
are made; no other customer's data is under the key; it goes when the customer's contract ends."""
Encryption = Literal["enforced", "optional", "none", "by-service", "unknown"]
Persistence = Literal["persistent", "temporary", "transit", "control-plane"]
Basis = Literal["observed", "planned", "declared"]
CoverageStatus = Literal["complete", "denied", "disabled", "failed", "unsupported", "skipped"]
Status = Literal["pass", "fail", "unknown", "waived"]
Severity = Literal["critical", "high", "medium", "low", "warning"]
Verdict = Literal["conform", "finding", "unknown", "declared"]
How = Literal["observe", "declare", "fill"]
Action = Literal[
    "create",
    "update",
    "replace",
    "unchanged",
    "present",
    "delete",
    "forget",
    "import",
    "move",
    "leave",
]
"""What a deploy does with a thing.

`present`: a template has it, which does not tell whether it is there already. `forget`: it stays,
and leaves the management of the tool. `leave`: an object that was replaced before and still waits
to be destroyed (Terraform's `deposed`), and that this deploy leaves.
"""
