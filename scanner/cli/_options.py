"""Options that several commands share, and what they turn into."""

from __future__ import annotations

import hashlib
import os
import re
import threading
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from scanner import agreements as agreement_files
from scanner.cli._known import not_past, profiles, regions, types

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scanner.agreements import Agreement
    from scanner.config import AwsTarget, Config
    from scanner.engine.protocol import Engine
    from scanner.evidence import Store
    from scanner.part import Part
    from scanner.scan import Order, Scanned

_T = TypeVar("_T")

FILE = "residency.toml"

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Day(click.ParamType[date]):
    """A date as YYYY-MM-DD."""

    name = "date"

    def convert(
        self,
        value: Any,  # noqa: ANN401 - what click has read
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> date:
        """Read the date, or end with a usage error."""
        if isinstance(value, date):
            return value
        # By itself, fromisoformat reads 20261101 and 2026-W45-7 as well.
        if _DAY.fullmatch(value):
            with suppress(ValueError):
                return date.fromisoformat(value)
        return self.fail(f'"{value}" is not a date (expected YYYY-MM-DD)', param, ctx)


_SERVER = (
    click.option("--opa-url", help="Evaluate on this OPA server instead of in this program."),
    click.option(
        "--opa-ca-file",
        type=click.Path(exists=True, dir_okay=False),
        help="Authority of the server's certificate.",
    ),
)


_FILE = click.option(
    "-c",
    "--config",
    "config_file",
    type=click.Path(path_type=Path),
    help=f"Configuration; by default {FILE} here, or above in the git repository.",
)
_AGREEMENT = click.option(
    "-a",
    "--agreement",
    multiple=True,
    help="Judge by this agreement: an id or a .toml file.",
)
_AS_OF = click.option("--as-of", type=Day(), help="Judge as of this date: today, or a day to come.")
_SOURCE = (
    _FILE,
    _AGREEMENT,
    click.option("--aws", is_flag=True, help="Scan AWS with the default credentials."),
    click.option("--profile", multiple=True, help="Scan AWS with this profile."),
    click.option("--project", multiple=True, help="Scan this Google Cloud project."),
    click.option(
        "--region",
        multiple=True,
        help="Only this region and what is not per region, which is always read; the rest is "
        "unseen.",
    ),
    click.option("--type", "types", multiple=True, help="Only this type of resource."),
    _AS_OF,
    click.option("--workers", type=click.IntRange(1, 256), help="Calls at the same time."),
    click.option("-q", "--quiet", is_flag=True, help="No progress on stderr."),
    click.option("-v", "--verbose", is_flag=True, help="Say on stderr what is used."),
)


def source(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say what is scanned and how it is judged."""
    return _with(command, (*_SOURCE, *_SERVER))


def judging(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add those of these options that say how it is judged."""
    return _with(command, (_FILE, _AGREEMENT, _AS_OF, *_SERVER))


def _with(command: Callable[..., Any], options: Sequence[Any]) -> Callable[..., Any]:
    for option in reversed(options):
        command = option(command)
    return command


def server(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that name an OPA server. Its token is read from OPA_TOKEN."""
    return _with(command, _SERVER)


def read_config(path: Path | None) -> Config:
    """Read the configuration, or an empty one where there is no file and none was named."""
    from scanner.config import Config, load
    from scanner.engine.metadata import rules

    found = path or _search()
    if found is None:
        return Config()
    return load(found, agreements=frozenset(agreement_files.known()), rules=frozenset(rules()))


def make_engine(config: Config, opa_url: str | None, opa_ca_file: str | None) -> Engine:
    """Return the engine that was asked for; the embedded one by default."""
    url = opa_url or config.engine.opa_url
    if url is None:
        from scanner.engine.embedded import EmbeddedEngine

        return EmbeddedEngine()
    from scanner.config.opa_url import complaint
    from scanner.engine.opa import Address, OpaEngine

    token = os.environ.get(config.engine.token_env)
    wrong = complaint(url, token=token is not None)
    if wrong:
        message = f"--opa-url {wrong}"
        raise click.UsageError(message)
    return OpaEngine(Address(url=url, token=token, ca_file=opa_ca_file or config.engine.ca_file))


def load_agreements(config: Config, named: tuple[str, ...]) -> list[Agreement]:
    """Read the agreements of the command line, else those of the configuration."""
    for name in named:
        if not name.endswith(".toml") and name not in agreement_files.known():
            known = ", ".join(agreement_files.known())
            message = f"unknown agreement {name}. There are: {known}; or give a .toml file."
            raise click.UsageError(message)
    loaded = [agreement_files.load(name) for name in named or config.agreements]
    ids = [agreement.id for agreement in loaded]
    for id_ in ids:
        if ids.count(id_) > 1:
            message = f"two agreements are {id_}: name it once, or give your own file another name"
            raise click.UsageError(message)
    days = config.adequacy_warning_days
    return [replace(a, adequacy_warning_days=days) for a in loaded] if days else loaded


def run_scan(
    options: dict[str, Any], *, keep_passes: bool = False, evidence: Store | None = None
) -> Scanned:
    """Scan as the options of `source` say; the store that will keep the run is judged too."""
    from scanner.scan import scan

    order, engine = ordered(options)
    order = replace(order, keep_passes=keep_passes, evidence=evidence)
    scanned = working(options, lambda bar: scan(order, engine, threading.Event(), bar))
    tell(scanned.parts)
    return scanned


def working(options: dict[str, Any], work: Callable[[Callable[[int, int], None]], _T]) -> _T:
    """Do this with a bar that shows how far it is. Raises `UsageError` where no workers are."""
    from scanner.cli._progress import Bar
    from scanner.executors import ExecutorError

    try:
        with Bar(quiet=options["quiet"]) as bar:
            return work(bar.advance)
    except ExecutorError as error:
        raise click.UsageError(str(error)) from error


def tell(parts: Sequence[Part]) -> None:
    """Say on stderr what people should know of how it was scanned."""
    from scanner.cloud.aws import unused_records

    notices = (notice for part in parts for notice in part.notices)
    for notice in dict.fromkeys((*notices, *unused_records.told(parts))):
        click.echo(notice, err=True)


def config_digest(path: Path | None) -> str:
    """Return the digest of the configuration as it is in its file, or of none."""
    found = path or _search()
    return hashlib.sha256(found.read_bytes() if found else b"").hexdigest()


def ordered(options: dict[str, Any]) -> tuple[Order, Engine]:
    """Make of the options what is to be scanned, and who judges it."""
    from scanner.cloud.limits import Limits
    from scanner.config import AwsTarget, GcpTarget
    from scanner.scan import Narrowed, Order

    regions(options["region"])
    as_of = options["as_of"] or datetime.now(UTC).date()
    not_past(as_of)
    written = config = read_config(options["config_file"])
    flags = [*([None] if options["aws"] else []), *options["profile"]]
    if flags or options["project"]:
        named = (_declared(config, AwsTarget(profile=name)) for name in dict.fromkeys(flags))
        aws = tuple(target for targets in named for target in targets)
        gcp = tuple(GcpTarget(project=name) for name in dict.fromkeys(options["project"]))
        config = replace(config, aws=aws, gcp=gcp)
    profiles([target.profile for target in config.aws if target.profile])
    dropped: tuple[AwsTarget | GcpTarget, ...] = (
        *(target for target in written.aws if target not in config.aws),
        *(target for target in written.gcp if target not in config.gcp),
    )
    chosen = load_agreements(config, options["agreement"])
    engine = make_engine(config, options["opa_url"], options["opa_ca_file"])
    if not config.aws and not config.gcp:
        message = (
            "no account is named: use --aws, --profile or --project, or fill in residency.toml"
        )
        click.echo(message, err=True)
    if options["verbose"]:
        file = options["config_file"] or _search() or "none"
        names = ", ".join(agreement.id for agreement in chosen)
        click.echo(f"configuration: {file}; agreements: {names}; engine: {engine.name}", err=True)
    workers = options["workers"] or config.scan.workers
    order = Order(
        executor=options.get("executor") or "threads",
        scheduler=options.get("scheduler"),
        config_digest=config_digest(options["config_file"]),
        config=config,
        agreements=chosen,
        as_of=as_of,
        limits=Limits(
            attempts=config.scan.attempts,
            connect_timeout=config.scan.connect_timeout,
            read_timeout=config.scan.read_timeout,
            connections=workers,
        ),
        workers=workers,
        narrowed=Narrowed(regions=options["region"], types=types(options["types"])),
        dropped=dropped,
    )
    return order, engine


def joined_order(options: dict[str, Any], *, keep_passes: bool, evidence: Store | None) -> Order:
    """Make of the options of `judging` how what was seen elsewhere is judged."""
    from scanner.cloud.limits import Limits
    from scanner.scan import Order

    as_of = options["as_of"] or datetime.now(UTC).date()
    not_past(as_of)
    config = read_config(options["config_file"])
    return Order(
        config=config,
        agreements=load_agreements(config, options["agreement"]),
        as_of=as_of,
        limits=Limits(
            attempts=config.scan.attempts,
            connect_timeout=config.scan.connect_timeout,
            read_timeout=config.scan.read_timeout,
        ),
        keep_passes=keep_passes,
        evidence=evidence,
    )


def _declared(config: Config, target: AwsTarget) -> list[AwsTarget]:
    # What the file says of a profile also holds when it is named by an option.
    return [t for t in config.aws if t.profile == target.profile] or [target]


def _search() -> Path | None:
    # Upward to the root of the git repository. Outside of one, a file in a folder above (a home
    # folder, /tmp) may be anybody's.
    here = Path.cwd()
    if (here / FILE).is_file():
        return Path(FILE)
    above = [here, *here.parents]
    root = next((n for n, folder in enumerate(above) if (folder / ".git").exists()), 0)
    return next((f / FILE for f in above[: root + 1] if (f / FILE).is_file()), None)
