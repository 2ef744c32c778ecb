"""`[evidence]` of residency.toml: where runs are kept, and whose keys sign them."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from scanner.config.countries import complaint
from scanner.config.problems import shown
from scanner.config.settings import EvidenceSettings

if TYPE_CHECKING:
    from pathlib import Path

    from scanner.config.table import Table

_EVERY = re.compile(r"([1-9][0-9]{0,3})(h|d|w)")
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_KEY_ITSELF = ("-----BEGIN", "ssh-ed25519 ")
_MOST_DAYS = 36500


def read(table: Table, path: Path) -> EvidenceSettings:
    """Read the section; a folder and the files of keys are taken from where the file is."""
    store = table.text("store", _store_complaint)
    key = table.text("key", _file_complaint)
    public_keys = table.texts("public_keys", _file_complaint)
    country = table.text("country", complaint)
    every = table.text("every", every_complaint)
    keep_days = table.whole("keep_days", 0, most=_MOST_DAYS)
    table.finish()
    return EvidenceSettings(
        store=str(path.parent / store) if store and "://" not in store else store,
        key=str(path.parent / key) if key else None,
        public_keys=tuple(str(path.parent / name) for name in public_keys),
        country=country,
        every=duration(every) if every else None,
        keep_days=keep_days or None,
    )


def duration(text: str) -> timedelta:
    """Read `1d`, `12h` or `2w`, which must be one: see `every_complaint`."""
    match = _EVERY.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return int(match[1]) * _UNITS[match[2]]


def every_complaint(text: str) -> str | None:
    """Say that a text is no duration; `None` if it is one."""
    if _EVERY.fullmatch(text):
        return None
    return f"{shown(text)} is no span of time (expected such as 1d, 12h or 2w)"


def _store_complaint(text: str) -> str | None:
    if "://" not in text or text.startswith(("s3://", "gs://")):
        return None
    return f"{shown(text)} is no store of evidence (a folder, s3://BUCKET/PREFIX or gs://…)"


def _file_complaint(text: str) -> str | None:
    # Not repeated: it may be the key.
    if text.startswith(_KEY_ITSELF):
        return "is a key (expected the path of its file; the key does not belong here)"
    return None
