"""CSV (RFC 4180): one row for each finding and nothing else, to sort and count elsewhere."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from scanner.cloud.problem import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.model import Finding, Result

SUFFIX = ".csv"

_COLUMNS = (
    "rule",
    "status",
    "severity",
    "clauses",
    "provider",
    "account",
    "type",
    "id",
    "name",
    "part",
    "location",
    "countries",
    "message",
    "fingerprint",
)
# A cell that begins so is run as a formula by a spreadsheet; the wide forms by some as well.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def render(result: Result, *, width: int | None = None, color: bool = False) -> str:  # noqa: ARG001
    """Write a header and the findings; text is in English, lists are parted by spaces."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for finding in result.findings:
        writer.writerow([_cell(value or "") for value in _values(finding)])
    return text.getvalue()


def _values(finding: Finding) -> Iterator[str | None]:
    at, resource = finding.at, finding.resource
    yield finding.rule
    yield finding.status
    yield finding.severity
    yield " ".join(finding.clauses)
    yield resource.provider
    yield resource.account
    yield resource.type
    yield resource.id
    yield resource.name
    yield " ".join(filter(None, (at.role or at.kind, at.id)))
    yield at.location
    yield " ".join(at.countries)
    yield finding.message
    yield finding.fingerprint


def _cell(text: str) -> str:
    safe = plain(text, limit=len(text))
    return f"'{safe}" if text.startswith(_FORMULA) else safe
