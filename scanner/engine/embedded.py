"""The default engine: regorus, in this process.

The only importer of `regorus`. Several distributions install a module of that name; this one was
compared with OPA on these policies, so any other is refused.
"""

from __future__ import annotations

from importlib.metadata import packages_distributions
from typing import Any

import msgspec
import regorus

from scanner.engine.bundle import Bundle, load
from scanner.engine.protocol import ENTRY_POINT, EngineError, canonical

_DISTRIBUTION = "gordon-to-regorus"


class EmbeddedEngine:
    """Evaluates in this process. Make it in the thread that uses it."""

    name = "embedded"

    def __init__(self, bundle: Bundle | None = None) -> None:
        _check_distribution()
        self._bundle = bundle or load()

    def decide(self, document: dict[str, Any]) -> bytes:
        """Return the decision as canonical JSON. Raises `EngineError`."""
        # A new engine each time: one that has met an error answers the next question wrongly.
        try:
            engine = regorus.Engine()
            for path, text in self._bundle.modules.items():
                engine.add_policy(path, text)
            digest = {"policy_digest": self._bundle.policy_digest}
            engine.add_data_json(canonical({"data": self._bundle.data, "bundle": digest}).decode())
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


def _check_distribution() -> None:
    found = set(packages_distributions().get("regorus", []))
    if found != {_DISTRIBUTION}:
        message = f"the module regorus comes from {sorted(found)}, not from {_DISTRIBUTION} alone"
        raise EngineError(message, f"Reinstall it: pip install --force-reinstall {_DISTRIBUTION}")
