"""`residency site`: from results or a store to a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scanner.evidence import open_store
from scanner.formats.json import render
from tests import samples
from tests.evidence.estate import kept
from tests.site.runs import nights

if TYPE_CHECKING:
    from collections.abc import Callable

AGREEMENT = str(Path(samples.__file__).parent / "fixtures" / "agreements" / "core.toml")


def test_results_become_a_site(ended: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    for number, run in enumerate(nights()):
        (tmp_path / f"{number}.json").write_text(render(run), encoding="utf-8")
    code, out, err = ended("site", "2.json", "0.json", "1.json", "-o", "out", "-a", AGREEMENT)
    assert (code, out, err) == (0, "", "")
    page = (tmp_path / "out" / "en" / "index.html").read_text(encoding="utf-8")
    assert "25 November 2026 at 02:14 UTC" in page


def test_a_store_becomes_a_site(ended: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    kept(open_store(str(tmp_path / "store")), nights=3)
    code, out, err = ended("site", "store", "-o", "out")
    assert (code, out, err) == (0, "", "")
    page = (tmp_path / "out" / "en" / "findings.html").read_text(encoding="utf-8")
    assert "What was found in 3 runs" in page


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("site", "-o", "out"), "say which store"),
        (("site", "a", "b", "-o", "out"), "name one store"),
        (("site", "a.json", "b", "-o", "out"), "name one store"),
        (("site", "none.json", "-o", "out"), "none.json"),
        (("site", "bad.json", "-o", "out"), "bad.json"),
        (("site", "store", "-o", "out"), "no runs"),
        (("site", "store"), "--output"),
        (("site", "x.json", "-o", "none/out"), "there is no folder none"),
        (("site", "x.json", "-o", "store"), "holds something else than a site"),
    ],
)
def test_what_was_asked_wrongly(
    args: tuple[str, ...],
    words: str,
    ended: Callable[..., tuple[int, str, str]],
    tmp_path: Path,
) -> None:
    (tmp_path / "bad.json").write_text("{}", encoding="utf-8")
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "notes.txt").write_text("mine", encoding="utf-8")
    code, out, err = ended(*args)
    assert (code, out) == (2, "")
    assert words in err
    assert not (tmp_path / "out").exists()
