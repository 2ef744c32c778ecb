"""`residency site`: from results or a store to a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scanner.evidence import open_store, read_signer
from scanner.formats.json import render
from tests import samples
from tests.evidence.estate import kept, make_keys
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


def test_a_store_is_checked_with_a_key(
    ended: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    (tmp_path / "store").mkdir()
    private, public = make_keys(tmp_path)
    kept(open_store(str(tmp_path / "store")), read_signer(private), nights=2)

    def page(*args: str) -> str:
        code, out, err = ended("site", "store", "-o", "out", *args)
        assert (code, out, err) == (0, "", "")
        return (tmp_path / "out" / "en" / "index.html").read_text(encoding="utf-8")

    assert "signed with a key that was not given" in page()
    assert "signed with a key that was given" in page("--key", str(public))
    assert (tmp_path / "out" / "reports" / "evidence.nl.html").is_file()


def test_no_run_can_be_read(ended: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    kept(open_store(str(tmp_path / "store")))
    for path in (tmp_path / "store" / "objects").iterdir():
        path.chmod(0o600)
        path.write_bytes(b"{}")
    code, out, err = ended("site", "store", "-o", "out")
    assert (code, out) == (4, "")
    assert "of no run the result can be read" in err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("site", "-o", "out"), "say which store"),
        (("site", "a", "b", "-o", "out"), "name one store"),
        (("site", "a.json", "b", "-o", "out"), "name one store"),
        (("site", "none.json", "-o", "out"), "none.json"),
        (("site", "bad.json", "-o", "out"), "bad.json"),
        (("site", "store", "-o", "out"), "no run of a scan"),
        (("site", "store"), "--output"),
        (("site", "x.json", "-o", "out", "--key", "k.pub"), "--key goes with a store"),
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
