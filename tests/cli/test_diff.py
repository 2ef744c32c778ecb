"""`residency diff`: which runs are meant, what is written, and what it ends with."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from scanner.evidence import RunId, keep, open_store
from scanner.evidence.pruning import plan, prune
from scanner.formats.json import render
from tests import samples
from tests.diff.pairs import DENIED, cdr, night
from tests.diff.promise import kept as promised
from tests.evidence.estate import DAY, NIGHT, judged, kept, taken, terms

if TYPE_CHECKING:
    from collections.abc import Callable

    from scanner.model import Result

    Ended = Callable[..., tuple[int, str, str]]


@pytest.fixture
def ids(tmp_path: Path) -> list[RunId]:
    """Three nights in evidence/; on the second, the recordings stood in Ireland."""
    (tmp_path / "evidence").mkdir()
    store = open_store(str(tmp_path / "evidence"))
    made = []
    for n, region in enumerate(("us-east-1", "eu-west-1", "us-east-1")):
        inventory = taken(NIGHT + n * DAY, region=region)
        now = inventory.finished
        made.append(keep(judged(inventory), inventory, terms(), store, now=now))
    return made


def put(name: str, result: Result) -> str:
    Path(name).write_text(render(result), encoding="utf-8")
    return name


def compared(ended: Ended, *args: str) -> tuple[int, str, str]:
    code, out, err = ended("diff", *args, "-f", "json")
    assert err == ""
    told = promised(out)
    assert told["exit_code"] == code
    return code, told["old"]["name"], told["new"]["name"]


@pytest.mark.parametrize(
    ("args", "pair", "code"),
    [
        ((), (1, 2), 1),
        (("{0}", "{1}"), (0, 1), 3),
        (("{0}",), (0, 2), 3),
        (("2026-11-01",), (0, 2), 3),
        (("2026-11-01", "2026-11-02"), (0, 1), 3),
        (("2026-11-02", "2026-12-24"), (1, 2), 1),
        (("evidence/runs/{0}.json", "evidence/runs/{1}"), (0, 1), 3),
        (("evidence/runs/{1}.json", "2026-11-03"), (1, 2), 1),
    ],
)
def test_which_runs_of_a_store_are_meant(
    ended: Ended, ids: list[RunId], args: tuple[str, ...], pair: tuple[int, int], code: int
) -> None:
    names = [id_.name for id_ in ids]
    given = [arg.format(*names) for arg in args]
    store = [] if given and "/" in given[0] else ["--store", "evidence"]
    assert compared(ended, *store, *given) == (code, names[pair[0]], names[pair[1]])


def test_runs_that_are_turned_round_are_told(ended: Ended, ids: list[RunId]) -> None:
    code, _, err = ended("diff", "--store", "evidence", ids[2].name, ids[0].name)
    assert (code, err) == (3, f"{ids[2].name} is newer than {ids[0].name}: OLD comes first\n")


def test_the_store_of_the_configuration(ended: Ended, ids: list[RunId]) -> None:
    Path("residency.toml").write_text('[evidence]\nstore = "evidence"\n', encoding="utf-8")
    assert compared(ended) == (1, ids[1].name, ids[2].name)


def test_when_findings_were_seen(ended: Ended, ids: list[RunId]) -> None:
    code, out, err = ended("diff", "--store", "evidence")
    assert (code, err) == (1, "")
    assert out.splitlines()[0].startswith("1 copy is outside the EEA, not so in the old run; ")
    assert "first seen 2026-11-01, last 2026-11-03, in 2 runs" in out


def test_when_findings_were_seen_in_a_store_of_two_runs(ended: Ended, tmp_path: Path) -> None:
    (tmp_path / "evidence").mkdir()
    store = open_store("evidence")
    for n, region in enumerate(("us-east-1", "eu-west-1")):
        inventory = taken(NIGHT + n * DAY, region=region)
        keep(judged(inventory), inventory, terms(), store, now=inventory.finished)
    code, out, err = ended("diff", "--store", "evidence")
    assert (code, err) == (3, "")
    assert "first seen 2026-11-01, last 2026-11-01, in 1 run" in out


def test_when_findings_were_seen_does_not_depend_on_the_order(
    ended: Ended, ids: list[RunId]
) -> None:
    def seen(*pair: RunId) -> dict[str, Any]:
        out = ended("diff", "--store", "evidence", *(id_.name for id_ in pair), "-f", "json")[1]
        return {found["fingerprint"]: found["seen"] for found in promised(out)["findings"]}

    assert None not in seen(ids[1], ids[2]).values()
    assert seen(ids[1], ids[2]) == seen(ids[2], ids[1])


def test_what_retention_removed_is_not_in_first_seen(ended: Ended, ids: list[RunId]) -> None:
    place = open_store("evidence")
    now = NIGHT + 2 * DAY
    prune(place, plan(place, 1, now=now), None, now=now)
    code, out, err = ended("diff", "--store", "evidence")
    assert (code, "first seen 2026-11-03" in out) == (1, True)
    assert err == "not in first seen and last seen: 1 run that retention removed\n"


def test_files_in_all_forms(ended: Ended) -> None:
    old, new = put("old.json", night(cdr())), put("new.json", night(cdr("us-east-1"), day=1))
    code, out, err = ended(
        "diff", old, new, "-f", "markdown", "--lang", "nl",
        "-o", "d.json", "-o", "d.md", "-o", "d.txt",
    )  # fmt: skip
    assert (code, err) == (1, "")
    assert out.startswith(
        "### Wat er veranderde: 1 kopie staat buiten de EER, in de oude meting niet. 2 "
    )
    assert Path("d.md").read_text(encoding="utf-8") == out
    assert json.loads(Path("d.json").read_text(encoding="utf-8"))["schema"] == "residency/diff/1"
    assert Path("d.txt").read_text(encoding="utf-8").endswith("that was not in the old run\n")
    assert ended("diff", old, new) == ended("diff", old, new)


def test_exit_codes(ended: Ended) -> None:
    good, bad = put("good.json", night(cdr())), put("bad.json", night(cdr("us-east-1"), day=1))
    blind = put("blind.json", night(coverage=DENIED, day=2))
    pairs = {(good, bad): 1, (good, good): 0, (bad, blind): 3, (blind, good): 3, (blind, bad): 1}
    assert {pair: ended("diff", *pair)[0] for pair in pairs} == pairs


def test_a_scan_and_a_check_are_not_compared(ended: Ended) -> None:
    scan, check = put("scan.json", samples.clean()), put("check.json", samples.deploy())
    for pair in ((scan, check), (check, scan)):
        code, out, err = ended("diff", *pair)
        assert (code, out) == (2, "")
        assert "check.json is the result of a check" in err
        assert "--with-run RESULT" in err
    assert ended("diff", check, check)[0] == 3


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ((), "say which store"),
        (("2026-11-01",), "say which store"),
        (("here.json",), "NEW is missing"),
        (("here.json", "none.json"), "none.json is no file, no run of a store and no date"),
        (("here.json", "2026-13-01"), "2026-13-01 is no file"),
        (("here.json", "other.json"), "other.json: no JSON"),
        (("here.json", "here.json", "-o", "x.pdf"), "There are: .json, .md, .txt."),
        (("here.json", "here.json", "-o", "none/x.md"), "there is no folder none"),
        (("--store", "evidence", "2026-10-31"), "no run of a scan by 2026-10-31"),
        (("--store", "evidence", "2026-11-03"), "are the same run"),
        (("--store", "none"), "there is no folder of that name"),
        (("--store", "evidence", "20261101T000000Z-0123456789ab"), "there is no run"),
        (
            ("--store", "none", "evidence/runs/20261101T000000Z-0123456789ab.json"),
            "runs of two stores",
        ),
    ],
)
def test_bad_usage(ended: Ended, ids: list[RunId], args: tuple[str, ...], words: str) -> None:
    put("here.json", samples.clean())
    Path("other.json").write_text("{", encoding="utf-8")
    code, out, err = ended("diff", *args)
    assert (code, out) == (2, "")
    assert words in err


def test_a_store_with_too_few_runs(ended: Ended, tmp_path: Path) -> None:
    Path("evidence").mkdir()
    code, _, err = ended("diff", "--store", "evidence")
    assert (code, "there is no run of a scan" in err) == (2, True)
    kept(open_store("evidence"))
    code, _, err = ended("diff", "--store", "evidence")
    assert (code, "there is only one run of a scan" in err) == (2, True)


def test_an_older_run_does_not_pass_for_one_that_cannot_be_read(
    ended: Ended, ids: list[RunId]
) -> None:
    Path("evidence", "runs", f"{ids[2].name}.json").write_text("{}", encoding="utf-8")
    code, out, err = ended("diff", "--store", "evidence")
    assert (code, out) == (4, "")
    assert "was changed" in err
    assert ended("diff", "--store", "evidence", "2026-11-01", "2026-11-02")[0] == 3
    assert ended("diff", "--store", "evidence", "2026-11-01", "2026-11-03")[0] == 4


def test_a_result_that_was_changed_is_not_compared(ended: Ended, ids: list[RunId]) -> None:
    for path in Path("evidence", "objects").iterdir():
        path.chmod(0o644)
        path.write_bytes(path.read_bytes() + b" ")
    code, out, err = ended("diff", "--store", "evidence")
    assert (code, out) == (4, "")
    assert "was changed" in err


def test_a_run_between_that_cannot_be_read_is_named(ended: Ended, ids: list[RunId]) -> None:
    Path("evidence", "runs", f"{ids[0].name}.json").write_text("{}", encoding="utf-8")
    kept(open_store("evidence"), start=datetime(2026, 11, 5, tzinfo=UTC))
    for pair in ((ids[1].name, ids[2].name), (ids[1].name,)):
        code, _, err = ended("diff", "--store", "evidence", *pair)
        assert code == 1
        assert f"not in first seen and last seen: runs/{ids[0].name}.json: was changed" in err
