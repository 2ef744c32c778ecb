"""The default engine: regorus, in this process.

The only importer of `regorus`. Several distributions install a module of that name; this one was
compared with OPA on these policies, so any other is refused.
"""

from __future__ import annotations

import base64
import hashlib
import sys
import threading
from functools import cache, lru_cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import msgspec
import regorus

from scanner.engine.bundle import Bundle, load
from scanner.engine.protocol import ENTRY_POINT, EngineError, canonical

_DISTRIBUTION = "gordon-to-regorus"


class _Unasked(threading.local):
    """Engines with policies and data read in; asked nothing, but copied for each question.

    For each thread its own: regorus takes a call from another thread for a broken promise.
    """

    def __init__(self) -> None:
        self.of = lru_cache(maxsize=4)(_read_in)


class EmbeddedEngine:
    """Evaluates in this process."""

    name = "embedded"

    def __init__(self, bundle: Bundle | None = None) -> None:
        _check_distribution()
        self._bundle = bundle or load()

    def decide(self, document: dict[str, Any]) -> bytes:
        """Return the decision as canonical JSON. Raises `EngineError`."""
        # A copy each time: one that has met an error answers the next question wrongly.
        try:
            engine = _unasked.of(self._bundle).clone()
            engine.set_input_json(canonical(document).decode())
            raw = engine.eval_rule_as_json(f"data.{ENTRY_POINT}")
        except RuntimeError as error:
            raise EngineError(str(error).partition("Stack backtrace:")[0].strip()) from error
        except BaseException as error:
            # A Rust panic is no Exception; it says so by its name alone.
            if type(error).__name__ != "PanicException":
                raise
            message = f"the embedded engine broke down: {error}"
            raise EngineError(message) from error
        return canonical(msgspec.json.decode(raw))

    def check(self) -> None:
        """Nothing to compare: the policies are handed over with every question."""


def _read_in(bundle: Bundle) -> regorus.Engine:
    engine = regorus.Engine()
    for path, text in bundle.modules.items():
        engine.add_policy(path, text)
    digest = {"policy_digest": bundle.policy_digest}
    engine.add_data_json(canonical({"data": bundle.data, "bundle": digest}).decode())
    return engine


_unasked = _Unasked()


@cache
def _check_distribution() -> None:
    """Hold what was imported against the record of the one distribution that may be used."""
    try:
        files = distribution(_DISTRIBUTION).files or []
    except PackageNotFoundError:
        files = []
    recorded = {Path(str(file.locate())): file.hash for file in files if file.hash}
    loaded = [Path(str(m.__file__)) for m in (regorus, sys.modules["regorus.regorus"])]
    if not all(path in recorded and _is(path, recorded[path].value) for path in loaded):
        message = f"the module regorus is not, or not only, that of {_DISTRIBUTION}"
        raise EngineError(message, f"Reinstall it: pip install --force-reinstall {_DISTRIBUTION}")


def _is(path: Path, recorded: str) -> bool:
    # As in RECORD: SHA-256 in URL-safe base64 without padding (packaging.python.org, "Recording
    # installed projects").
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == recorded
