"""Write the PDF of each report in both languages into a folder."""

from __future__ import annotations

import sys
from pathlib import Path

from scanner import reports
from scanner.documents import _typst, pdf
from tests.documents.reading import report
from tests.site.stores import evidence_report, nights, period_of


def main(folder: Path) -> None:
    """Write them: an estate that has everything, hostile names, a period, and a cut table."""
    folder.mkdir(parents=True)
    period = period_of(nights(folder / "kept", unsigned=(3,)))
    for language in reports.LANGUAGES:
        made = {f"{s}-{n}": report(s, n, language) for s in SAMPLES for n in reports.names()}
        made["evidence"] = evidence_report(period, language)
        for name, one in made.items():
            (folder / f"{name}.{language}.pdf").write_bytes(pdf.render(one))
        _typst.MOST_ROWS, most = 3, _typst.MOST_ROWS
        (folder / f"cut.{language}.pdf").write_bytes(pdf.render(made["full-article3"]))
        _typst.MOST_ROWS = most


SAMPLES = ("full", "hostile")

if __name__ == "__main__":
    main(Path(sys.argv[1]))
