"""`residency scan` of a large AWS estate, and of an empty account, beside what it must cost.

    python -m tests.bench.aws [--scales 0.1 0.3] [--workers 32] [--latency 0.03] [--runs 3]

moto is asked once; `replay` then plays its answers, over plain HTTP. Aims: calls at most 1.05 times
the bound (`aws_bound.toml`), time at most 1.5 times calls x latency / workers or else one core's
CPU, and 2 kB of memory per resource beyond what the inventory holds: the slope between two scales.
One thread at a time runs Python: where wall is CPU, one core is the limit. The server that plays
the answers needs a part of another core. Nothing here fails.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import pickle
import re
import statistics
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

from tabulate import tabulate

from scanner.demo import aws_server
from tests.bench.aws_estate import REGIONS, TYPES, fill, home
from tests.bench.aws_scan import CALLS
from tests.bench.replay import Recorder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.replay import Answer

_BUCKET = re.compile(rb"<Name>([^<]*)</Name>")
_BOUND = Path(__file__).with_name("aws_bound.toml")
_LIMITS = ("the calls", "one core")
_MEMORY = ("number", "held", "peak", "held_judged", "peak_judged")
_ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "AKIAEXAMPLE",
    "AWS_SECRET_ACCESS_KEY": "example",
    "AWS_DEFAULT_REGION": "eu-central-1",
    "AWS_EC2_METADATA_DISABLED": "true",
    # No name can be put before the address of a server on this machine.
    "AWS_DISABLE_HOST_PREFIX_INJECTION": "true",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
}


def _scan(types: str, workers: int, *, told_apart: bool) -> dict[str, Any]:
    told = "yes" if told_apart else "no"
    command = [sys.executable, "-m", "tests.bench.aws_scan", types, str(workers), told]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def _record(file: Path, types: str, scale: float) -> int:
    """Fill moto, scan it once, keep its answers, and return how much there is."""
    with aws_server.AwsServer() as server:
        server.extras.regions = REGIONS
        os.environ["AWS_ENDPOINT_URL"] = server.url
        planted = fill(scale) if scale else 0
        recorder = Recorder(server._server.app)
        server._server.app = recorder
        _scan(types, 8, told_apart=False)
    answers = {q: _located(a) if "max-buckets" in q[3] else a for q, a in recorder.answers.items()}
    file.write_bytes(pickle.dumps(answers))
    return planted


def _located(answer: Answer) -> Answer:
    """Add what S3 tells of each bucket that it lists, and moto does not."""
    head, body, asked = answer
    region = "<Name>{0}</Name><BucketRegion>{1}</BucketRegion>"
    told = _BUCKET.sub(lambda m: region.format(m[1].decode(), home(m[1].decode())).encode(), body)
    return head, told, asked


@contextmanager
def _played(file: Path, latency: float) -> Iterator[str]:
    command = [sys.executable, "-m", "tests.bench.replay", str(file), str(latency)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        url = f"http://127.0.0.1:{process.stdout.readline().strip()}"
        os.environ["AWS_ENDPOINT_URL"] = url
        yield url
        assert process.stdin
        process.stdin.close()


def _needed(things: Counter[tuple[str, str]]) -> dict[str, int]:
    """Return the bound for each operation."""
    needed: Counter[str] = Counter()
    for type_, bounds in tomllib.loads(_BOUND.read_text(encoding="utf-8")).items():
        here = [things[type_, region] for region in REGIONS]
        for bound in bounds:
            pages = (max(1, math.ceil(count / bound.get("size", 1))) for count in here)
            times = {
                "account": 1,
                "thing": round(sum(here) * bound.get("share", 1)),
                "used": sum(map(bool, here)),
                "page": sum(pages),
            }[bound["per"]]
            needed.update(dict.fromkeys(bound["operations"], times))
    return dict(needed)


def _measured(name: str, types: str, options: argparse.Namespace, scale: float) -> dict[str, Any]:
    """Measure one account, print its figures, and return those of its last run."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "answers"
        planted = _record(file, types, scale)
        with _played(file, options.latency) as url:
            runs, asked = [], {}
            for _ in range(options.runs):
                runs.append(_scan(types, options.workers, told_apart=False))
                with urlopen(f"{url}/bench/told", timeout=30) as answer:
                    asked = json.load(answer)
            apart = _scan(types, options.workers, told_apart=True)
    run = runs[-1]
    keys = ("wall", "cpu", "peak", "peak_judged")
    median = {key: statistics.median(r[key] for r in runs) for key in keys}
    calls = sum(c["made"] for c in run["calls"])
    ideal = asked["calls"] * options.latency / options.workers
    floor = max(ideal, median["cpu"])
    spent = apart["spent"]
    spent[CALLS] -= sum(v for k, v in spent.items() if k not in {CALLS, "clients"})
    spent["all else: start, own code"] = apart["cpu"] - sum(spent.values())
    clients = apart["times"]["clients"]
    number = sum(count for *_, count in run["things"])
    rows = [
        ("resources, planted of them", f"{number:,}, {planted:,}"),
        ("calls: server, scanner", f"{asked['calls']:,}, {calls:,}"),
        ("asked for the same again", asked["calls"] - asked["questions"]),
        ("not recorded (must be 0)", len(asked["unknown"])),
        ("at most in flight", asked["most"]),
        ("wall s, x ideal", f"{median['wall']:.1f}, {median['wall'] / ideal:.1f}"),
        ("ideal s: calls x latency / workers", f"{ideal:.1f}"),
        ("cpu s, share of wall", f"{median['cpu']:.1f}, {median['cpu'] / median['wall']:.0%}"),
        ("limit, wall x limit", f"{_LIMITS[floor > ideal]}, {median['wall'] / floor:.1f}"),
        ("cpu s of the server", f"{asked['cpu']:.1f}, {asked['cpu'] / run['wall']:.0%}"),
        ("cpu per call ms", f"{1000 * median['cpu'] / asked['calls']:.2f}"),
        ("peak MB, with judging", f"{median['peak'] / 1e6:.0f}, {median['peak_judged'] / 1e6:.0f}"),
        ("cpu of judging s", f"{run['judging']:.1f}"),
        ("clients made, ms each", f"{clients}, {1000 * apart['spent']['clients'] / clients:.1f}"),
        *((f"cpu in {k}", f"{v / apart['cpu']:.0%}") for k, v in spent.items()),
        ("coverage", ", ".join(f"{n} {status}" for status, n in sorted(run["coverage"].items()))),
    ]
    print(f"\n{name} (load {os.getloadavg()[0]:.1f})")
    print(tabulate(rows, disable_numparse=True, stralign="right"))
    return run | median | {"number": number}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser()
    whole = "1 is 2,000 buckets and the rest"
    parser.add_argument("--scales", type=float, nargs="+", default=[0.1, 0.3], help=whole)
    parser.add_argument("--workers", type=int, default=32)
    parser.add_argument("--latency", type=float, default=0.03, help="seconds for each answer")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    os.environ.update(_ENVIRONMENT)
    os.environ.pop("AWS_PROFILE", None)
    types = ",".join(TYPES)
    _measured("the same types in an account without any", types, options, 0)
    named = [(f"{scale:g} of the large estate", scale) for scale in options.scales]
    runs = [_measured(name, types, options, scale) for name, scale in named]
    print()
    for small, large in pairwise(runs):
        more = {key: large[key] - small[key] for key in _MEMORY}
        for looked, what in (("", "in the inventory"), ("_judged", "in it and the result")):
            held, peak = (more[key + looked] / more["number"] for key in ("held", "peak"))
            beyond = f"{held:,.0f} B {what}, {peak - held:,.0f} B beyond"
            print(f"each of {more['number']:,} more: {beyond}")
    full = runs[-1]
    things: Counter[tuple[str, str]] = Counter()
    for type_, region, number in full["things"]:
        things[type_, region] += number
    needed = _needed(things)
    made = {c["operation"]: c["made"] for c in full["calls"]}
    rows = [(o, made.get(o, 0), needed.get(o, 0)) for o in sorted({*made, *needed})]
    rows.append(("all", sum(made.values()), sum(needed.values())))
    headers = ("operation", "made", "bound", "ratio")
    table = [(o, m, n, f"{m / n:.2f}" if n else "") for o, m, n in rows]
    print(tabulate(table, headers=headers))
    _measured("all types in an empty account", "", options, 0)


if __name__ == "__main__":
    main()
