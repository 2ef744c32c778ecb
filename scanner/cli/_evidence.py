"""What the commands about evidence share: which store is meant, and which keys."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import timedelta

    from scanner.config import Config
    from scanner.evidence import PublicKey, Signer, Store

_RUN = re.compile(r"(?:(?P<store>.*)/)?runs/(?P<name>[^/]+?)(?:\.json)?")

config_file = click.option(
    "-c",
    "--config",
    "config_file",
    type=click.Path(path_type=Path),
    help="Configuration; by default residency.toml here, or above in the git repository.",
)


class Every(click.ParamType["timedelta"]):
    """A span of time as 1d, 12h or 2w."""

    name = "span"

    def convert(
        self,
        value: Any,  # noqa: ANN401 - what click has read
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> timedelta:
        """Read the span, or end with a usage error."""
        from scanner.config.evidence import duration, every_complaint

        if wrong := every_complaint(value):
            self.fail(wrong, param, ctx)
        return duration(value)


def find_store(address: str | None, config: Config) -> Store:
    """Return the store of the command line, else that of the configuration."""
    from scanner.evidence import open_store

    address = address or config.evidence.store
    if address is None:
        message = "say which store: a folder, s3://BUCKET/PREFIX or gs://…, or evidence.store"
        raise click.UsageError(f"{message} in residency.toml")
    return open_store(address)


def split_run(target: str | None) -> tuple[str | None, str | None]:
    """Split what may be a store or a run in it (`STORE/runs/NAME.json`) into both."""
    match = _RUN.fullmatch(target) if target else None
    return (match["store"] or ".", match["name"]) if match else (target, None)


def public_keys(files: Sequence[str], config: Config) -> list[PublicKey]:
    """Read the keys of the command line, else those of the configuration."""
    from scanner.evidence import read_public

    return [read_public(file) for file in files or config.evidence.public_keys]


def private_key(file: str | None, config: Config) -> Signer | None:
    """Read the key of the command line, else that of the configuration; `None` without one.

    Raises `EvidenceError`, also where the public keys of the configuration lack its other half:
    whatever it signs would be by an unknown key.
    """
    from scanner.evidence import EvidenceError, read_signer

    file = file or config.evidence.key
    if not file:
        return None
    signer = read_signer(file)
    known = public_keys((), config)
    if known and signer.keyid not in {key.keyid for key in known}:
        message = f"{file}: none of evidence.public_keys is the other half of this key"
        hint = "Add it there, and leave the old one while runs that it signed are kept."
        raise EvidenceError(message, hint, usage=True)
    return signer
