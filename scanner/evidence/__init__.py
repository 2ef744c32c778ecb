"""Evidence that lasts: each run kept with all that it was judged by, and signed.

A store (`stores/`) holds files by their digest below `objects/`, a record of each run below `runs/`
and a record of each time that old runs were removed below `pruned/`. A record is an in-toto
statement about the files of the run in a signed envelope; it names the run before it.

    open_store(address)      -> Store               a folder, s3://… or gs://…
    read_signer(path)        -> Signer
    keep(result, inventory, agreements, store, signer) -> RunId
    runs(store), latest(store, as_of), load(store, run)
    verify(store, Wanted(…)) -> [Line]
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scanner.evidence.keeping import keep
    from scanner.evidence.keys import PublicKey, Signer, read_public, read_signer
    from scanner.evidence.line import Line, exit_code
    from scanner.evidence.manifest import Kept, Manifest, RunId
    from scanner.evidence.problem import EvidenceError
    from scanner.evidence.reading import latest, load, runs
    from scanner.evidence.stores import Store, open_store
    from scanner.evidence.verifying import Wanted, verify

__all__ = [
    "EvidenceError",
    "Kept",
    "Line",
    "Manifest",
    "PublicKey",
    "RunId",
    "Signer",
    "Store",
    "Wanted",
    "exit_code",
    "keep",
    "latest",
    "load",
    "open_store",
    "read_public",
    "read_signer",
    "runs",
    "verify",
]

# Loaded on use: every command knows EvidenceError, few read evidence.
_MODULES = {
    "keeping": ("keep",),
    "keys": ("PublicKey", "Signer", "read_public", "read_signer"),
    "line": ("Line", "exit_code"),
    "manifest": ("Kept", "Manifest", "RunId"),
    "problem": ("EvidenceError",),
    "reading": ("latest", "load", "runs"),
    "stores": ("Store", "open_store"),
    "verifying": ("Wanted", "verify"),
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever is asked for
    for module, names in _MODULES.items():
        if name in names:
            return getattr(importlib.import_module(f"{__name__}.{module}"), name)
    message = f"module {__name__} has no attribute {name}"
    raise AttributeError(message)
