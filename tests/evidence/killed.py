"""A program of the tests: keep runs in child processes, kill each at any moment, look what is left.

Its arguments are a folder for stores and how many writers to kill at random moments; after these,
one dies at each of its calls to the file system in turn. It prints, as JSON, how many left the
whole run, how many none of it, and how many were dead before they were done.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import signal
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from scanner.evidence import Wanted, keep, open_store, read_public, read_signer, verify
from tests.evidence.estate import DAY, NIGHT, judged, make_keys, taken, terms

if TYPE_CHECKING:
    from collections.abc import Callable

    from scanner.evidence import Line

_PER_STORE = 20


_CALLS = {"open", "os.link", "os.remove", "os.mkdir", "os.listdir", "os.scandir"}


class Writers:
    """Runs that are ready to be kept, and what became of the writers."""

    def __init__(self, folder: Path) -> None:
        private, public = make_keys(folder)
        self.signer, self.keys = read_signer(private), [read_public(public)]
        self.estates = [taken(NIGHT + n * DAY) for n in range(_PER_STORE + 1)]
        self.results = [judged(inventory) for inventory in self.estates]
        self.agreements = terms()
        self.count = {"whole": 0, "absent": 0, "dead": 0}

    def put(self, n: int, place: Path) -> None:
        """Keep run number n."""
        estate = self.estates[n]
        store, at = open_store(str(place)), estate.finished + timedelta(seconds=1)
        keep(self.results[n], estate, self.agreements, store, self.signer, now=at)

    def begin(self, place: Path) -> float:
        """Make a store with a first run, and say how long that took."""
        place.mkdir()
        start = time.perf_counter()
        self.put(0, place)
        return time.perf_counter() - start

    def kill(self, n: int, place: Path, *, after: float | None = None, call: int = 0) -> bool:
        """Start a writer and kill it after some time, or at a call. Say whether it was killed."""
        store = open_store(str(place))
        before = len(store.keys("runs"))
        child = os.fork()
        if child == 0:
            if after is None:
                sys.addaudithook(_dies_at(call))
            self.put(n, place)
            os._exit(0)
        if after is not None:
            time.sleep(after)
            os.kill(child, signal.SIGKILL)
        dead = os.WIFSIGNALED(os.waitpid(child, 0)[1])
        lines = verify(store, Wanted(keys=self.keys))
        assert not _odd(lines), _odd(lines)
        more = len(store.keys("runs")) - before
        assert more in ({0, 1} if dead else {1})
        self.count["whole"] += more
        self.count["absent"] += 1 - more
        self.count["dead"] += dead
        return dead


def _odd(lines: list[Line]) -> list[Line]:
    # That there was a run of which no record came is told; that is all.
    odd = [line for line in lines if line.level in {"open", "wrong"}]
    return [line for line in odd if "there is no record of it: cut off" not in line.text]


def _dies_at(call: int) -> Callable[[str, object], None]:
    left = itertools.count(call, -1)

    def hook(event: str, _: object) -> None:
        if event in _CALLS and next(left) == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    return hook


def main(folder: Path, kills: int) -> None:
    """Kill that many writers at random, and then one at each step."""
    # The same moments in every run, as far as the machine lets them be.
    chance = random.Random(kills)
    writers, slowest = Writers(folder), 0.0
    for number in range(kills):
        place = folder / f"store-{number // _PER_STORE}"
        if number % _PER_STORE == 0:
            slowest = max(slowest, writers.begin(place))
        writers.kill(number % _PER_STORE + 1, place, after=chance.uniform(0, 1.2 * slowest))
    call, killed = 0, True
    while killed:
        place = folder / f"step-{call}"
        writers.begin(place)
        killed = writers.kill(1, place, call=call)
        # And the writer that comes after has no trouble.
        writers.put(2, place)
        assert not _odd(verify(open_store(str(place)), Wanted(keys=writers.keys)))
        call += 1
    print(json.dumps({**writers.count, "steps": call}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
