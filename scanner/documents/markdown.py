"""Markdown: the report as its template wrote it, without a map."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scanner.documents._report import Report

SUFFIX = ".md"


def ready() -> None:
    """Nothing more is needed."""


def render(report: Report) -> bytes:
    """Write the text."""
    return report.markdown.encode()
