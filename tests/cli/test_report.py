"""`residency report`: which documents are written, and what is said before the work."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from scanner import documents
from scanner.formats.json import render
from tests import samples
from tests.cli.test_site import AGREEMENT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def run_file(tmp_path: Path) -> Path:
    path = tmp_path / "run.json"
    path.write_text(render(samples.clean()), encoding="utf-8")
    (tmp_path / "residency.toml").write_text(f'agreements = ["{AGREEMENT}"]\n', encoding="utf-8")
    return path


def test_every_kind_of_document_at_once(
    ended: Callable[..., tuple[int, str, str]], run_file: Path
) -> None:
    names = {f"out{kind.SUFFIX}" for kind in documents.kinds().values()}
    assert names == {"out.csv", "out.html", "out.md", "out.pdf", "out.xlsx"}
    wanted = [part for name in sorted(names) for part in ("-o", name)]
    code, out, err = ended("report", "article3", "--run", "run.json", "--lang", "en", *wanted)
    assert (code, out, err) == (0, "", "")
    starts = {
        ".csv": b"\xef\xbb\xbfSection,", ".html": b"<!doctype html>", ".md": b"# Where personal",
        ".pdf": b"%PDF-", ".xlsx": b"PK",
    }  # fmt: skip
    for suffix, start in starts.items():
        assert (run_file.parent / f"out{suffix}").read_bytes().startswith(start), suffix
    text = ended("report", "article3", "--run", "run.json", "--lang", "en")[1]
    assert text == (run_file.parent / "out.md").read_text(encoding="utf-8")


def test_a_customer_goes_with_locations_only(
    ended: Callable[..., tuple[int, str, str]], run_file: Path
) -> None:
    # It is told before the scan: there is no such run.
    run_file.unlink()
    for name in ("article3", "record", "subprocessors", "transfers"):
        code, out, err = ended("report", name, "--run", "none.json", "--customer", "acme")
        assert (code, out) == (2, "")
        said = f"a customer goes with the report locations, not with {name}"
        assert said in " ".join(err.split())


def test_one_suffix_only_once_for_each_file(
    ended: Callable[..., tuple[int, str, str]], run_file: Path
) -> None:
    wanted = ("-o", "a.html", "-o", "./a.html")
    code, _, err = ended("report", "article3", "--run", "run.json", *wanted)
    assert code == 2
    assert "a.html is named twice" in err


@pytest.mark.parametrize(("library", "extra"), [("typst", "pdf"), ("xlsxwriter", "xlsx")])
def test_a_library_that_is_not_there(
    library: str,
    extra: str,
    ended: Callable[..., tuple[int, str, str]],
    run_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda name, *rest: None if name == library else find(name, *rest),
    )
    # It is told before the scan: there is no such run.
    code, out, err = ended("report", "article3", "--run", "none.json", "-o", f"a.{extra}")
    assert (code, out) == (2, "")
    assert err == (
        f"Error: {library} is not installed, which makes .{extra} files\n"
        f"It comes with the extra: pip install 'residency-scanner[{extra}]'\n"
    )
    assert not (run_file.parent / f"a.{extra}").exists()


def test_the_tag_of_customers_is_that_of_the_configuration(
    ended: Callable[..., tuple[int, str, str]], run_file: Path
) -> None:
    buckets = (
        samples.bucket(name, samples.copy("primary", "eu-west-1"), tags={tag: "acme"})
        for name, tag in (("one", "klant"), ("other", "customer"))
    )
    run_file.write_text(render(samples.result(*buckets)), encoding="utf-8")
    settings = f'agreements = ["{AGREEMENT}"]\n[data]\ncustomer_tag = "klant"\n'
    (run_file.parent / "residency.toml").write_text(settings, encoding="utf-8")
    wanted = ("report", "locations", "--run", "run.json", "--lang", "en", "--customer", "acme")
    code, out, err = ended(*wanted)
    assert (code, err) == (0, "")
    assert "the tag `klant` with that value (1 item)" in out
    code, out, err = ended(*wanted, "--customer-tag", "customer")
    assert (code, err) == (0, "")
    assert "the tag `customer` with that value (1 item)" in out


@pytest.mark.parametrize(
    ("options", "attached"),
    [((), ["result.json"]), (("--redact",), []), (("--customer", "acme"), [])],
)
def test_what_is_left_out_is_not_attached(
    options: tuple[str, ...],
    attached: list[str],
    ended: Callable[..., tuple[int, str, str]],
    run_file: Path,
) -> None:
    tags = (("acme", "us-east-1"), ("other", "eu-west-2"))
    buckets = (
        samples.bucket(f"of-{name}", samples.copy("primary", place), tags={"customer": name})
        for name, place in tags
    )
    run_file.write_text(render(samples.result(*buckets)), encoding="utf-8")
    wanted = ("-o", "out.pdf", "-o", "out.html", *options)
    code, _, err = ended("report", "locations", "--run", "run.json", *wanted)
    # Whoever makes the report is told what it leaves out; the customer is not.
    told = "left out, by the tag customer of another customer: other (1)\n"
    assert (code, err) == (0, told if "--customer" in options else "")
    assert list(PdfReader(run_file.parent / "out.pdf").attachments) == attached
    page = (run_file.parent / "out.html").read_text(encoding="utf-8")
    # The map shows what the report tells of, and no more.
    assert "Verenigde Staten (US)" in page
    assert ("Verenigd Koninkrijk (GB)" in page) == ("--customer" not in options)
    assert (samples.ACCOUNT in page) == ("--redact" not in options)


def test_the_place_of_the_map_is_for_documents(
    ended: Callable[..., tuple[int, str, str]], run_file: Path
) -> None:
    wanted = ("-o", "out.md", "-o", "out.html")
    assert ended("report", "subprocessors", "--run", "run.json", *wanted)[0] == 0
    text = ended("report", "subprocessors", "--run", "run.json")[1]
    assert text == (run_file.parent / "out.md").read_text(encoding="utf-8")
    assert "<!--" not in text
    page = (run_file.parent / "out.html").read_text(encoding="utf-8")
    order = ["In het kort</h2>", "Op de kaart</h2>", "Subverwerkers</h2>"]
    assert sorted(order, key=page.index) == order
