"""A command as a whole process: the CPU time it took, start-up included, and its largest memory."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_RUNS = 3
# Linux counts kilobytes, macOS bytes.
_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds and bytes of memory; the least of a few runs, as other work only adds."""

    cpu: float
    memory: int
    code: int


def cost(command: Sequence[str]) -> Cost:
    """Run a command a few times; its output is thrown away."""
    runs = [_once(command) for _ in range(_RUNS)]
    return Cost(min(r.cpu for r in runs), min(r.memory for r in runs), runs[0].code)


def _once(command: Sequence[str]) -> Cost:
    # The peak that a process reports includes that of whoever started it, so a small one does.
    script = (
        "import os, sys, subprocess\n"
        "done = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)\n"
        "_, status, used = os.wait4(done.pid, 0)\n"
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss, os.waitstatus_to_exitcode(status))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *command], capture_output=True, text=True, check=True,
        # With modules compiled, as they are where the program was installed.
        env={k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"},
    )  # fmt: skip
    cpu, memory, code = done.stdout.split()
    return Cost(float(cpu), int(memory) * _UNIT, int(code))
