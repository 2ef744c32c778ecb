"""The site: valid pages, links that lead somewhere, the same every time, whole or not at all."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click
import pytest

from scanner import documents, reports
from scanner.site import SiteError, build
from scanner.site._words import _texts
from scanner.site.pages import PAGES
from tests import samples
from tests.documents.reading import XHTML, parsed, text_of
from tests.site.runs import night, nights, worst

if TYPE_CHECKING:
    from scanner.model import Result

KINDS = [kind.SUFFIX for kind in documents.kinds().values()]


def made(folder: Path, runs: list[Result], *names: str) -> dict[str, bytes]:
    build(runs, folder, agreements=samples.load(*names or runs[-1].run.agreements))
    return held(folder)


def held(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return made(tmp_path_factory.mktemp("site") / "out", worst())


def pages(site: dict[str, bytes]) -> dict[str, bytes]:
    return {n: d for n, d in site.items() if n.endswith(".html") and not n.startswith("reports/")}


def test_what_there_is(site: dict[str, bytes]) -> None:
    assert set(site) == {
        "index.html",
        "residency-site.txt",
        *(f"{tongue}/{name}.html" for tongue in reports.LANGUAGES for name in PAGES),
        *(
            f"reports/{name}.{tongue}{suffix}"
            for name in reports.names()
            for tongue in reports.LANGUAGES
            for suffix in KINDS
        ),
    }  # fmt: skip


def test_pages_are_valid_and_links_lead_somewhere(site: dict[str, bytes]) -> None:
    for name, data in pages(site).items():
        root = parsed(data)
        assert root.get("lang") in reports.LANGUAGES
        ids = {e.get("id") for e in root.iter() if e.get("id")}
        for link in root.iter(f"{XHTML}a"):
            target = link.get("href", "")
            if target.startswith("#"):
                assert target[1:] in ids, (name, target)
                continue
            path = PurePosixPath(name).parent
            for part in target.split("/"):
                path = path.parent if part == ".." else path / part
            assert str(path) in site, (name, target)
        assert not re.search(rb'(?:src|href)="(?:[a-z]+:|/)', data), name


def test_no_script_is_needed(site: dict[str, bytes]) -> None:
    for name, data in pages(site).items():
        text = re.sub(rb"<script>.*?</script>", b"", data, flags=re.DOTALL)
        assert b"<script" not in text, name
        assert not re.search(rb"<[^>]*\shidden[\s>=]", text), name


def test_equal_runs_in_any_order_give_equal_files(site: dict[str, bytes], tmp_path: Path) -> None:
    first, last = worst()
    assert made(tmp_path / "out", [last, first, last]) == site


def test_the_last_run_is_told(tmp_path: Path) -> None:
    files = made(tmp_path / "out", nights())
    root = parsed(files["en/index.html"])
    said = text_of(root)
    assert "read at 25 November 2026 at 02:14 UTC" in said
    assert "The verdict over all agreements: finding." in said
    assert "Days without a run between the first and the last: 1." in said
    (table,) = (t for t in root.iter(f"{XHTML}table") if t.get("id") == "t-nights")
    rows = [[text_of(cell) for cell in row] for row in table.iter(f"{XHTML}tr")]
    failed = [sum(f.status == "fail" for f in run.findings) for run in nights()]
    new = failed[1] - failed[0]
    assert rows == [
        ["Read on", "Verdict", "Findings", "Cannot be determined", "New", "Closed", "Not read"],
        ["25 November 2026 at 02:14 UTC", "finding", str(failed[2]), "0", "0", str(failed[0]), "0"],
        ["23 November 2026 at 02:14 UTC", "finding", str(failed[1]), "0", str(new), "0", "0"],
        ["22 November 2026 at 02:14 UTC", "finding", str(failed[0]), "0", "0", "0", "0"],
    ]  # fmt: skip


def test_findings_open_and_closed(tmp_path: Path) -> None:
    files = made(tmp_path / "out", nights())
    root = parsed(files["nl/findings.html"])
    found = {
        table.get("id"): {text_of(row[0]) for row in table.iter(f"{XHTML}tr")} - {"Wat"}
        for table in root.iter(f"{XHTML}table")
    }
    assert found == {"t-open": {"fax hoofdkopie"}, "t-closed": {"calls hoofdkopie"}}


def test_a_page_of_an_unseen_estate_is_not_green(tmp_path: Path) -> None:
    gap = samples.coverage("denied", "eu-west-1")
    runs = [nights()[0], night(1, coverage=(gap,))]
    files = made(tmp_path / "out", runs)
    said = text_of(parsed(files["en/index.html"]))
    assert "The verdict over all agreements: cannot be determined." in said
    assert "Not everything could be read: 1 parts are missing." in said
    said = text_of(parsed(files["en/findings.html"]))
    assert "No longer visible" in said
    assert "That does not mean that it is solved." in said


def test_both_languages_say_the_same() -> None:
    for group, words in _texts().items():
        for key, text in words.items():
            assert text.keys() == {"en", "nl"}, (group, key)
            fields = [set(re.findall(r"{(\w+)}", text[tongue])) for tongue in reports.LANGUAGES]
            assert fields[0] == fields[1], (group, key)


def test_hostile_names_stay_text(tmp_path: Path) -> None:
    files = made(tmp_path / "out", [samples.hostile()])
    for name, data in pages(files).items():
        root = parsed(data)
        assert len(list(root.iter(f"{XHTML}script"))) == 1, name
        assert not list(root.iter(f"{XHTML}b")), name
    cells = {text_of(cell) for cell in parsed(files["en/findings.html"]).iter(f"{XHTML}th")}
    assert any("<b>a</b>" in cell for cell in cells)


def test_an_older_site_is_replaced_whole(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    first = made(folder, nights()[:1])
    (folder / "nl" / "old.html").write_text("old", encoding="utf-8")
    second = made(folder, nights())
    assert set(first) == set(second)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_what_goes_wrong_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    before = made(folder, nights()[:1])
    with pytest.raises(click.UsageError):
        made(folder, nights(), "rosters")
    rename = Path.rename

    def full(self: Path, target: Path) -> Path:
        if target == folder and not self.name.startswith(".out.old."):
            raise OSError(28, "No space left on device", str(target))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(OSError, match="No space left"):
        made(folder, nights())
    monkeypatch.undo()
    assert held(folder) == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("kind", ["full", "file", "link", "nowhere"])
def test_nothing_of_others_is_replaced(kind: str, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    if kind == "full":
        folder.mkdir()
        (folder / "thesis.txt").write_text("mine", encoding="utf-8")
    elif kind == "file":
        folder.write_text("mine", encoding="utf-8")
    elif kind == "link":
        (tmp_path / "elsewhere").mkdir()
        folder.symlink_to(tmp_path / "elsewhere")
    else:
        folder = tmp_path / "none" / "out"
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(SiteError, match=re.escape(str(folder))):
        made(folder, nights())
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    ("runs", "words"), [([], "no runs"), ([samples.deploy()], "the result of a check of plans")]
)
def test_what_no_site_can_tell_of(runs: list[Result], words: str, tmp_path: Path) -> None:
    with pytest.raises(SiteError, match=words):
        build(runs, tmp_path / "out", agreements=samples.load("core"))
    assert list(tmp_path.iterdir()) == []
