"""Writes into a fixture what its calls come to: `python -m tests.collectors.recorded NAME…`.

For a new collector, or one that has changed. What it writes is what the collector says, right or
wrong: read it before it is kept.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import msgspec
import pytest

from scanner.targets.unit import collectors
from tests.collectors.aws_replay import (
    FIXTURES,
    Answered,
    Replay,
    fixture,
    model_errors,
    run,
    unit,
    without_account,
)


def main(names: list[str]) -> None:
    """Write the resources of each of these fixtures anew."""
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        account = Answered()
        for name in names:
            _write(name, account)


def _write(name: str, account: Answered) -> None:
    collector, recorded = collectors("aws")[f"aws_{name}"], fixture(name)
    for call in recorded["calls"]:
        if "response" in call:
            print(model_errors(call.get("service", collector.SERVICE), call), end="")
    replay = Replay(recorded["calls"])
    aws = unit(collector, recorded, replay, f"aws_{name}", account)
    found, problems = run(collector, aws)
    for problem in problems:
        print(f"{name}: {problem}")
    for index in set(range(len(recorded["calls"]))) - replay.used:
        print(f"{name}: call {index} ({recorded['calls'][index]['operation']}) was never made")
    kinds = ("coverage", "guards", "locations")
    kind = next((kind for kind in kinds if kind in recorded), "resources")
    recorded[kind] = [_told(msgspec.to_builtins(one)) for one in found]
    text = json.dumps(recorded, indent=2, ensure_ascii=False) + "\n"
    (FIXTURES / f"{name}.json").write_text(text, encoding="utf-8")
    print(f"{name}: {len(found)} resources")


def _told(value: Any) -> Any:
    # What stands at its default says nothing, and where a place comes from is the table's business.
    if isinstance(value, dict):
        kept = {k: _told(v) for k, v in value.items() if k != "source"}
        told: tuple[Any, ...] = (None, [], {}, "observed", "documented")
        # A place has a code, also where it is not known; and to hang on nothing is no default.
        says = {"code"} | ({"attached"} if kept.get("attached") == [] else set())
        return {k: v for k, v in kept.items() if v not in told or k in says}
    return [_told(one) for one in value] if isinstance(value, list | tuple) else value


if __name__ == "__main__":
    main(sys.argv[1:])
