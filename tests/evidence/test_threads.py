"""Records and results are read by several threads at once, from the first one on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.test_structure import ROOT

RUNS = ROOT / "tests" / "fixtures" / "evidence" / "v1" / "runs"

# In a process of its own, where no class was read before: what went wrong was no exception.
_AT_ONCE = """
import sys, threading
from pathlib import Path
from scanner.evidence.manifest import read_run
from scanner.evidence.verifying import _look
from scanner.evidence import open_store

sys.setswitchinterval(1e-6)
record = Path(sys.argv[1])
store = open_store(str(record.parent.parent))
result = read_run(record.stem, record.read_bytes()).objects["result.json"] if sys.argv[2:] else ""
together = threading.Barrier(16)

def read():
    together.wait()
    if result:
        assert _look(store, result, "result.json").run
    else:
        read_run(record.stem, record.read_bytes())

threads = [threading.Thread(target=read) for _ in range(16)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


def _codes(*args: str) -> set[int]:
    [record] = RUNS.iterdir()
    command = [sys.executable, "-c", _AT_ONCE, str(record), *args]
    return {
        subprocess.run(command, cwd=Path(ROOT), check=False, timeout=60).returncode
        for _ in range(8)
    }


def test_records_are_read_by_several_threads_at_once() -> None:
    assert _codes() == {0}


def test_results_are_read_by_several_threads_at_once() -> None:
    assert _codes("result") == {0}
