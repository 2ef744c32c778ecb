"""The site: valid pages, links that lead somewhere, the same every time, whole or not at all."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click
import pytest

from scanner import documents, reports
from scanner.site import pages as pages_of
from scanner.site._words import _texts
from scanner.site.build import SiteError, build
from scanner.site.history import history
from scanner.site.nights import draw
from scanner.site.notices import standing
from scanner.site.pages import PAGES
from scanner.view_evidence import evidence_view
from tests import samples
from tests.documents.reading import XHTML, parsed, text_of
from tests.site import stores
from tests.site.runs import INSIDE, OUTSIDE, at, night, nights, worst
from tests.site.stores import site_of

if TYPE_CHECKING:
    from scanner.model import Result

SIGNED = "signed with a key that was given"
KINDS = [kind.SUFFIX for kind in documents.kinds().values()]


def made(folder: Path, runs: list[Result], *names: str) -> dict[str, bytes]:
    last = max(runs, key=lambda run: run.run.finished).run
    agreements = samples.load(*names or last.agreements)
    build(runs, folder, agreements=agreements, made=last.finished)
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
    days = {tuple(row[5:7]) for row in table_of(files["nl/findings.html"], "t-open")[1:]}
    assert days == {("23\u00a0november\u00a02026", "25\u00a0november\u00a02026")}


def test_a_page_of_an_unseen_estate_is_not_green(tmp_path: Path) -> None:
    gap = samples.coverage("denied", "eu-west-1")
    runs = [nights()[0], night(1, coverage=(gap,))]
    files = made(tmp_path / "out", runs)
    said = text_of(parsed(files["en/index.html"]))
    assert "The verdict over all agreements: cannot be determined." in said
    assert "Not everything could be read: one part is missing." in said
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


def table_of(page: bytes, id_: str) -> list[list[str]]:
    (table,) = (t for t in parsed(page).iter(f"{XHTML}table") if t.get("id") == id_)
    return [[text_of(cell) for cell in row] for row in table.iter(f"{XHTML}tr")]


def notices_of(page: bytes) -> list[str]:
    found = (e for e in parsed(page).iter(f"{XHTML}section") if e.get("class") == "notices")
    return [text_of(item) for section in found for item in section.iter(f"{XHTML}li")]


def verdict_of(page: bytes) -> tuple[str | None, str]:
    (said,) = (
        e
        for e in parsed(page).iter(f"{XHTML}p")
        if (e.get("class") or "").partition(" ")[0] == "verdict"
    )
    return said.get("class"), text_of(said)


def test_a_store_in_order(tmp_path: Path) -> None:
    files = site_of(stores.nights(tmp_path / "kept"), tmp_path / "out")
    assert notices_of(files["en/index.html"]) == [
        "One run that was due is not in the store.",
    ]
    assert table_of(files["en/index.html"], "t-nights") == [
        [
            *("Read on", "Verdict", "Signature and check", "Findings", "Cannot be determined"),
            *("New", "Closed", "Not read"),
        ],
        *(
            [f"{day} November 2026 at 02:14 UTC", verdict, SIGNED, *figures.split()]
            for day, verdict, figures in (
                (6, "cannot be determined", "0 0 0 1 0"),
                (5, "finding", "1 0 0 0 0"),
                (4, "finding", "1 0 0 2 0"),
            )
        ),
        ["3 November 2026", "no run", *"\u2013" * 6],
        *(
            [f"{day} November 2026 at 02:14 UTC", "finding", SIGNED, *figures.split()]
            for day, figures in ((2, "3 0 1 0 0"), (1, "2 0 0 0 0"))
        ),
    ]
    for suffix in KINDS:
        for tongue in reports.LANGUAGES:
            assert files[f"reports/evidence.{tongue}{suffix}"]
    links = {e.get("href") for e in parsed(files["nl/reports.html"]).iter(f"{XHTML}a")}
    assert "../reports/evidence.nl.pdf" in links


WEEKS = timedelta(weeks=3)


def test_a_damaged_store_is_told_everywhere(tmp_path: Path) -> None:
    store = stores.nights(tmp_path / "kept", unsigned=(3,))
    stores.damage(store, 1, b"{}")
    stores.damage(store, -1, None)
    files = site_of(store, tmp_path / "out", stores.LAST + WEEKS)
    said = notices_of(files["en/index.html"])
    assert said[0] == (
        "The newest run is of 6 November 2026. Its age in days: 21. Another was due since; "
        "what has happened after it, these pages do not say."
    )
    assert said[1].startswith("The store of evidence does not check: ")
    assert said[-3:] == [
        "2 runs cannot be read. What they found counts in no figure of these pages.",
        "One run that was due is not in the store.",
        "There is a later run that cannot be read, or was not judged by these agreements. These "
        "pages are about the last one before it, and say nothing about that one.",
    ]
    assert notices_of(files["en/findings.html"]) == said
    assert len(notices_of(files["nl/index.html"])) == len(said)
    rows = table_of(files["en/index.html"], "t-nights")
    assert [row[:2] for row in rows[1:]] == [
        ["6 November 2026 at 02:14 UTC", "cannot be read"],
        ["5 November 2026 at 02:14 UTC", "finding"],
        ["4 November 2026 at 02:14 UTC", "finding"],
        ["3 November 2026", "no run"],
        ["2 November 2026 at 02:14 UTC", "cannot be read"],
        ["1 November 2026 at 02:14 UTC", "finding"],
    ]
    assert rows[3][2].startswith("not signed")
    page = text_of(parsed(files["en/index.html"]))
    assert "Days without a run between the first and the last: 1." in page
    assert "Days with a run that cannot be read: 2." in page
    assert "read at 5 November 2026" in page


@pytest.mark.parametrize(
    ("change", "sound"),
    [
        (None, True),
        ("old", False),
        ("unsigned", False),
        ("changed", False),
        ("gone", False),
        ("loose", False),
    ],
)
def test_what_is_not_sure_is_not_green(change: str | None, sound: bool, tmp_path: Path) -> None:
    store = stores.nights(tmp_path / "kept", unsigned=(0,) if change == "unsigned" else ())
    if change in {"changed", "gone"}:
        stores.damage(store, 0, b"{}" if change == "changed" else None)
    now = stores.LAST + (WEEKS if change == "old" else timedelta(0))
    period = stores.period_of(store, now)
    agreements = samples.load("core")
    view = None if change == "loose" else evidence_view(period, agreements)
    found = standing(period.results, agreements, view, made=now, every=timedelta(days=1))
    assert found.sound is sound
    for verdict in ("conform", "declared"):
        page = pages_of._verdict(verdict, found, "en")
        assert page.startswith(f'<p class="verdict {verdict if sound else "unknown"}">')
        assert ("It is not certain that this holds" in page) is not sound
    finding = pages_of._verdict("finding", found, "en")
    assert finding.startswith('<p class="verdict finding">')


def test_loose_results_say_that_they_are(tmp_path: Path) -> None:
    files = made(tmp_path / "out", [samples.clean()])
    assert notices_of(files["en/index.html"])[0].startswith(
        "These pages were made of loose results"
    )
    assert verdict_of(files["en/index.html"])[0] == "verdict unknown"


def test_an_agreement_that_is_judged_no_more_is_told(tmp_path: Path) -> None:
    both = at(samples.two_agreements(), 0)
    last = night(1, *both.resources, agreements=("rosters",))
    files = made(tmp_path / "out", [both, last], "rosters")
    said = [text for text in notices_of(files["en/index.html"]) if "was not judged" in text]
    assert said == [
        "The agreement telephony was not judged in the last run. When it last was, on 22 November "
        "2026, the verdict was: finding. These pages do not tell of it."
    ]
    assert "was not judged" in text_of(parsed(files["en/findings.html"]))


def test_of_one_agreement_nothing_of_another_is_told(tmp_path: Path) -> None:
    both = at(samples.two_agreements(), 0)
    files = made(tmp_path / "out", [both], "rosters")
    clauses = {f.resource.name: {c.partition(":")[0] for c in f.clauses} for f in both.findings}
    ours = {name for name, of in clauses.items() if "rosters" in of}
    others = {f.resource.name for f in both.findings if f.status == "fail"} - ours
    assert others
    said = text_of(parsed(files["en/findings.html"]))
    assert not [name for name in others if name in said]


def test_the_worst_of_a_day_is_drawn() -> None:
    first, later = night(0, OUTSIDE), night(0, INSIDE)
    moved = replace(later.run, started=later.run.started + timedelta(hours=6))
    told = history([first, replace(later, run=moved)])
    picture = draw(told, "t", "en", without=(), unread=())
    assert picture.count('<rect class="bar-fail"') == 1
    assert f": {told.nights[0].failed} + 0</title>" in picture
