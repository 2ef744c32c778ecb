"""The demo: plant leaks in a test cloud, scan it as a user would, compare with what was planted."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2

from scanner.cli._output import write
from scanner.demo import aws_estate, google_estate
from scanner.demo.aws_api import HOME
from scanner.demo.aws_server import AwsServer
from scanner.demo.google_server import GoogleServer

if TYPE_CHECKING:
    from collections.abc import Callable

    from scanner.model import Result

HERE = Path(__file__).parent
_TEMPLATE = HERE / "residency.toml.j2"


@dataclass(frozen=True, slots=True)
class Difference:
    """What the scan found and was not planted, and the reverse; both empty when all is well."""

    missed: tuple[str, ...]
    unplanned: tuple[str, ...]


# Where the estate is, and two regions that are off: to ask all of AWS's would only take longer.
_REGIONS = (
    *("eu-central-1", "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3"),
    *("us-east-1", "us-east-2", "ca-central-1", "sa-east-1", "ap-south-1"),
    *("eu-central-2", "me-central-1"),
)


def environment(aws: AwsServer, google: GoogleServer) -> dict[str, str]:
    """Return what makes the SDKs talk to the test cloud, and to nothing else."""
    return {
        "AWS_ENDPOINT_URL": aws.url,
        # It has one address: `api.127.0.0.1` would be none.
        "AWS_DISABLE_HOST_PREFIX_INJECTION": "true",
        "AWS_ACCESS_KEY_ID": "demo",
        "AWS_SECRET_ACCESS_KEY": "demo",
        "AWS_DEFAULT_REGION": HOME,
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "STORAGE_EMULATOR_HOST": google.url,
        "CLOUDSDK_API_ENDPOINT_OVERRIDES_ORGPOLICY": google.url,
    }


def start(stack: ExitStack) -> dict[str, str]:
    """Start both clouds and fill them; return the environment that leads to them."""
    aws, google = stack.enter_context(AwsServer()), stack.enter_context(GoogleServer())
    aws.extras.regions = _REGIONS
    leading = environment(aws, google)
    os.environ.update(leading)
    os.environ.pop("AWS_PROFILE", None)
    aws_estate.fill(aws)
    google_estate.fill(google)
    return leading


def is_foreign(folder: Path) -> bool:
    """Say whether the folder has a residency.toml that the demo did not write."""
    path = folder / "residency.toml"
    first = _TEMPLATE.read_bytes().splitlines()[0]
    return path.exists() and not path.read_bytes().startswith(first)


def configure(folder: Path) -> Path:
    """Write the demo's residency.toml, with dates around today."""
    today = datetime.now(UTC).date()
    text = jinja2.Template(
        _TEMPLATE.read_text(encoding="utf-8"),
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
    ).render(yesterday=today - timedelta(days=1), next_year=today + timedelta(days=365))
    path = folder / "residency.toml"
    write(path, text)
    return path


def show(folder: Path, say: Callable[[str], None]) -> Difference:
    """Run the demo in `folder` and say what happens."""
    from scanner.formats.json import read

    with ExitStack() as stack:
        say("Starting a test cloud on this machine and planting leaks in it …")
        start(stack)
        configure(folder)
        _residency(folder, say, "scan", "-q", "-o", "result.json", "-o", "findings.csv")
        for language in ("nl", "en"):
            for report in ("article3", "locations"):
                name = f"{report}.{language}.md"
                _residency(
                    folder, say, "report", report, "--lang", language,
                    "--run", "result.json", "-o", name,
                )  # fmt: skip
    return compare(read((folder / "result.json").read_text(encoding="utf-8")))


def compare(result: Result) -> Difference:
    """Hold the result against `planted.toml`, both ways."""
    found = {
        " ".join((f.status, f.rule, f.resource.name, f.at.role or f.at.kind or "-"))
        for f in result.findings
        if f.status != "pass"
    }
    planted = {
        " ".join((status, rule, *part.split()))
        for status, rules in planted_leaks().items()
        for rule, parts in rules.items()
        for part in parts
    }
    return Difference(
        missed=tuple(sorted(planted - found)), unplanned=tuple(sorted(found - planted))
    )


def planted_leaks() -> dict[str, dict[str, list[str]]]:
    """Return status → rule → the parts ("name role") that it must find."""
    leaks: dict[str, Any] = tomllib.loads((HERE / "planted.toml").read_text(encoding="utf-8"))
    return leaks


def _residency(folder: Path, say: Callable[[str], None], *args: str) -> None:
    # A process of its own, as for a user; its exit code 1 (findings) is what the demo expects.
    say(f"\n$ residency {' '.join(args)}")
    ended = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "scanner", *args], cwd=folder, check=False
    )
    if args[0] == "scan":
        say(f"exit {ended.returncode}")
    elif ended.returncode:
        ended.check_returncode()
