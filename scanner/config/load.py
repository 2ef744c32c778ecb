"""From residency.toml to `Config`, or to everything that is wrong with it."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from scanner.config import evidence, opa_url, plans, register, targets
from scanner.config.locate import locate
from scanner.config.problems import Problems, hint, shown
from scanner.config.settings import (
    ClassRule,
    Config,
    EngineSettings,
    ExcludeRule,
    Matcher,
    ScanSettings,
    ServesRule,
)
from scanner.config.table import Table
from scanner.customers import TAG
from scanner.model import Exclusion

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scanner.config.table import Check

_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_POSITION = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
_SECTIONS = ("scan", "engine", "targets", "data", "plans", "evidence")
# Larger than any register that people keep by hand; TOML readers slow down on odd input.
_LARGEST = 4 * 1024 * 1024


def load(
    path: Path,
    *,
    agreements: frozenset[str] | None = None,
    rules: frozenset[str] | None = None,
) -> Config:
    """Read the file. Raises `ConfigError` with all that is wrong.

    `agreements` and `rules` are the ids that exist; what is `None` is not checked. An agreement
    may also be given as the path of a TOML file, taken from where residency.toml is.
    """
    problems = Problems(str(path))
    data = _parse(path, problems)
    top = Table(data, (), problems)
    chosen, known = _agreements(top, path, agreements)
    sections = {name: _section(top, name) for name in _SECTIONS}
    parties, sites = register.read(
        _section(top, "register"), _one_of(known, "agreement"), _one_of(rules, "rule")
    )
    aws, gcp = targets.read(sections["targets"])
    customer_tag = sections["data"].text("customer_tag") or TAG
    classes, exclusions, serves = _data(sections["data"], _one_of(known, "agreement"))
    config = Config(
        agreements=chosen,
        adequacy_warning_days=top.whole("adequacy_warning_days", 0, most=36500) or None,
        aws=aws,
        gcp=gcp,
        classes=classes,
        exclusions=exclusions,
        serves=serves,
        customer_tag=customer_tag,
        register=parties,
        sites=sites,
        scan=_scan(sections["scan"]),
        engine=_engine(sections["engine"], path),
        plans=plans.read(sections["plans"], path),
        evidence=evidence.read(sections["evidence"], path),
    )
    top.finish()
    problems.raise_any()
    return config


def _parse(path: Path, problems: Problems) -> dict[str, Any]:
    """Read TOML and fill in the lines. Raises `ConfigError` for what is no TOML file at all."""
    data: dict[str, Any] = {}
    try:
        if path.is_dir():
            problems.add_line(None, "is a directory (expected a file)")
        raw = b"" if path.is_dir() else path.read_bytes()
        if len(raw) > _LARGEST:
            problems.add_line(None, f"is larger than {_LARGEST // 1024 // 1024} MiB")
        problems.raise_any()
        # Some editors begin a file with a byte order mark; the lines are those of the text.
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
        data = tomllib.loads(text)
        problems.lines = locate(text)
    except FileNotFoundError:
        problems.add_line(None, "no such file")
    except OSError as error:
        problems.add_line(None, f"cannot be read: {error.strerror or type(error).__name__}")
    except UnicodeDecodeError as error:
        line = bytes(error.object[: error.start]).count(b"\n") + 1
        problems.add_line(line, "not UTF-8 text")
    except RecursionError:
        problems.add_line(None, "not valid TOML: nested too deeply")
    except ValueError as error:
        _not_toml(str(error), problems)
    problems.raise_any()
    return data


def _not_toml(message: str, problems: Problems) -> None:
    at = _POSITION.search(message)
    words = message[: at.start()] if at else message
    line = int(at["line"]) if at and at["line"] else None
    if at:
        words += f" (column {at['column']})" if line else " (at the end of the file)"
    problems.add_line(line, f"not valid TOML: {shown(words).strip(chr(34))}")


def _section(top: Table, name: str) -> Table:
    return top.table(name) or Table({}, (name,), Problems(""))


def _agreements(
    top: Table, path: Path, known: frozenset[str] | None
) -> tuple[tuple[str, ...], frozenset[str] | None]:
    """Return the agreements to judge, and all that may be named elsewhere in the file."""
    check = _one_of(known, "agreement")

    def exists(name: str) -> str | None:
        if not name.endswith(".toml"):
            return check(name)
        return _no_file(path.parent / name)

    names = top.texts("agreements", exists, filled=True) or ["article3"]
    own = {name: path.parent / name for name in names if name.endswith(".toml")}
    if known is not None:
        known |= {file.stem for file in own.values()}
    return tuple(str(own.get(name, name)) for name in names), known


def _scan(table: Table) -> ScanSettings:
    default = ScanSettings()
    scan = ScanSettings(
        attempts=table.whole("attempts", default.attempts, most=50),
        connect_timeout=table.seconds("connect_timeout", default.connect_timeout, most=300),
        read_timeout=table.seconds("read_timeout", default.read_timeout, most=3600),
        workers=table.whole("workers", default.workers, most=256),
    )
    table.finish()
    return scan


def _engine(table: Table, path: Path) -> EngineSettings:
    token = table.text("token_env", _variable)
    url = table.text("opa_url", lambda text: opa_url.complaint(text, token=table.has("token_env")))
    ca_file = table.text("ca_file", lambda name: _no_file(path.parent / name))
    table.finish()
    return EngineSettings(
        opa_url=url,
        token_env=token or EngineSettings().token_env,
        ca_file=str(path.parent / ca_file) if ca_file else None,
    )


def _variable(name: str) -> str | None:
    # Not repeated: it may be the token itself.
    if _VARIABLE.fullmatch(name):
        return None
    return "is not the name of an environment variable (the token itself does not belong here)"


def _data(
    table: Table, agreement: Check
) -> tuple[tuple[ClassRule, ...], tuple[ExcludeRule, ...], tuple[ServesRule, ...]]:
    classes = tuple(
        ClassRule(matcher=matcher, data_class=item.must_text("class"))
        for item, matcher in _matchers(table, "class")
    )
    exclusions = tuple(
        ExcludeRule(
            matcher=matcher,
            exclusion=Exclusion(
                reason=item.must_text("reason"),
                by=item.must_text("by"),
                until=item.must_day("until"),
            ),
        )
        for item, matcher in _matchers(table, "exclude")
    )
    serves = tuple(
        ServesRule(matcher=matcher, agreement=item.must_text("agreement", agreement))
        for item, matcher in _matchers(table, "serves")
    )
    table.finish()
    return classes, exclusions, serves


def _matchers(table: Table, key: str) -> Iterator[tuple[Table, Matcher]]:
    for _, item in table.tables(key):
        matcher = Matcher(
            tag=item.text("tag", _tag),
            resource=item.text("resource"),
            type=item.text("type"),
        )
        if not any(item.has(name) for name in ("tag", "resource", "type")):
            item.problem(None, "says of no resource that it is meant (give tag, resource or type)")
        yield item, matcher
        item.finish()


def _no_file(path: Path) -> str | None:
    try:
        found = path.is_file()
    except OSError:
        found = False
    return None if found else f"{shown(str(path))} is not a file"


def _tag(tag: str) -> str | None:
    return f"{shown(tag)} has no key (expected key or key=value)" if tag[0] == "=" else None


def _one_of(known: frozenset[str] | None, what: str) -> Check:
    def check(name: str) -> str | None:
        if known is None or name in known:
            return None
        return f"{shown(name)} is no {what} that is known here{hint(name, known)}"

    return check
