"""A scan in parts, as a user runs it: no verdict before all parts are there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import boto3
import pytest

from scanner.demo.aws_server import AwsServer
from tests.cloud.aws_accounts import lead

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Ended = Callable[..., tuple[int, str, str]]

TYPES = ("--type", "aws_s3_bucket", "--type", "aws_ebs_volume", "--type", "aws_zone")


@pytest.fixture
def estate(ended: Ended, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ended]:
    """One bucket in the EEA and a volume outside of it."""
    with AwsServer() as server:
        lead(server, monkeypatch)
        place = {"LocationConstraint": "eu-central-1"}
        boto3.client("s3").create_bucket(Bucket="calls", CreateBucketConfiguration=place)
        boto3.client("ec2", region_name="us-east-1").create_volume(
            AvailabilityZone="us-east-1a", Size=1
        )
        yield ended


def told(out: str) -> dict[str, Any]:
    """What a result tells, but for when it was found."""
    result: dict[str, Any] = json.loads(out)
    for key in ("started", "finished", "inventory_digest"):
        del result["run"][key]
    return result


@pytest.mark.long
def test_parts_merged_are_the_whole_scan(estate: Ended, tmp_path: Path) -> None:
    code, whole, _ = estate("scan", "-q", "--aws", *TYPES, "-f", "json", "--inventory", "0.part")
    assert code == 1
    for number in (1, 2, 3):
        part = (f"{number}/3", "--inventory", f"{number}.part")
        code, out, err = estate("scan", "-q", "--aws", *TYPES, "--shard", *part)
        assert (code, out) == (0, "")
        assert err == (
            f"part {number} of 3 is written to {number}.part; nothing was judged:"
            " residency merge gives the verdict, from all parts\n"
        )
    (tmp_path / "e").mkdir()
    code, merged, err = estate(
        "merge", "3.part", "1.part", "2.part", "-f", "json", "-o", "findings.csv", "--evidence", "e"
    )
    assert (code, err.splitlines()[0][:8]) == (1, "kept as ")
    wanted, found = told(whole), told(merged)
    # The run is kept here and not there: its folder is a store like any other.
    kept = [r for r in found["resources"] if r["type"] == "evidence_folder"]
    assert len(kept) == 1
    again = told(estate("merge", "1.part", "2.part", "3.part", "-f", "json")[1])
    assert again == wanted
    assert told(estate("merge", "0.part", "-f", "json")[1]) == wanted
    assert (tmp_path / "findings.csv").read_text(encoding="utf-8").count("\n") > 1

    code, out, err = estate("merge", "1.part", "3.part", "--fail-on", "gap", "-f", "json")
    assert err.splitlines() == ["part 2 of 3 is missing: what it saw is not here"]
    missed = [c for c in json.loads(out)["coverage"] if c["detail"] == "part 2 of 3 was not given"]
    assert len(missed) > 1
    assert code == 1
    # Without what was found outside of the EEA, it is still not in order.
    verdicts = {c["verdict"] for c in json.loads(out)["clauses"] if "observe" in c["how"]}
    assert "conform" not in verdicts


@pytest.mark.long
def test_an_aggregator_that_is_mistyped_is_told_by_the_whole_and_its_parts(
    estate: Ended, tmp_path: Path
) -> None:
    (tmp_path / "residency.toml").write_text(
        '[[targets.aws]]\nconfig_aggregator = "everywere"\n', encoding="utf-8"
    )
    # The test server does not say that it has no such aggregator, but that this has nothing.
    line = (
        "config_aggregator: in 1 of 1 accounts nothing was taken from what AWS Config has recorded;"
        " all was asked as ever (the aggregator does not have this account and region)"
    )
    scan = ("scan", "-q", "--type", "aws_s3_bucket")
    for asked in (scan, (*scan, "--shard", "1/1", "--inventory", "a.part"), ("merge", "a.part")):
        assert estate(*asked)[2].splitlines().count(line) == 1


@pytest.fixture
def parts(ended: Ended, tmp_path: Path) -> Ended:
    """Two parts of a scan without credentials, taken without residency.toml."""
    for number in (1, 2):
        code, _, _ = ended("scan", "--aws", "--shard", f"{number}/2", "--inventory", f"{number}")
        assert code == 0
    return ended


def test_what_no_part_could_enter_is_inconclusive(parts: Ended) -> None:
    code, out, _ = parts("merge", "1", "2", "-f", "json")
    assert code == 3
    (gap,) = json.loads(out)["coverage"]
    assert (gap["account"], gap["status"]) == ("default credentials", "denied")


def test_a_part_twice_is_refused(parts: Ended) -> None:
    code, out, err = parts("merge", "1", "2", "1")
    assert (code, out) == (2, "")
    assert "1 and 1 are both part 1 of 2: give each part once" in err


def test_parts_of_another_configuration_are_refused(parts: Ended, tmp_path: Path) -> None:
    (tmp_path / "residency.toml").write_text("", encoding="utf-8")
    assert parts("merge", "1", "2")[0] == 3
    (tmp_path / "residency.toml").write_text("adequacy_warning_days = 3", encoding="utf-8")
    code, _, err = parts("merge", "1", "2")
    assert code == 2
    assert "1 was taken with another residency.toml than the one that is used here" in err


def test_parts_of_other_options_are_refused(parts: Ended) -> None:
    code, _, _ = parts(
        "scan", "--aws", "--region", "eu-west-1", "--shard", "2/2", "--inventory", "other"
    )
    assert code == 0
    code, _, err = parts("merge", "1", "other")
    assert code == 2
    assert "other was taken with other targets or options than 1: give each shard the same" in err


def test_a_damaged_part_is_refused(parts: Ended, tmp_path: Path) -> None:
    path = tmp_path / "2"
    path.write_bytes(path.read_bytes()[:-9])
    code, out, err = parts("merge", "1", "2")
    assert (code, out) == (2, "")
    assert "2 is damaged: its content is not what was written. Copy it again" in err


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("scan", "--shard", "1/2"), "--shard needs --inventory FILE"),
        (("scan", "--shard", "3/2", "--inventory", "x"), '"3/2" is no share (expected 1/5, or'),
        (("scan", "--shard", "0/2", "--inventory", "x"), '"0/2" is no share'),
        (("scan", "--shard", "two", "--inventory", "x"), '"two" is no share'),
        (("scan", "--shard", "1/2", "--inventory", "x", "-o", "r.json"), "--output is of a result"),
        (("scan", "--shard", "1/2", "--inventory", "x", "-f", "json"), "--format is of a result"),
        (("scan", "--shard", "1/2", "--inventory", "x", "--all"), "--all is of a result"),
        (("scan", "--shard", "1/2", "--inventory", "x", "--fail-on", "never"), "--fail-on is of"),
        (("scan", "--shard", "1/2", "--inventory", "x", "--evidence", "e"), "--evidence is of a"),
        (("scan", "--shard", "1/2", "--inventory", "none/x"), "there is no folder none"),
        (("scan", "--inventory", "x.json", "-o", "x.json"), "x.json is named twice"),
        (("scan", "--scheduler", "tcp://h:1"), "--scheduler is for --executor dask"),
        (("scan", "--executor", "cloud"), "dask"),
        (("merge",), "PART"),
        (("merge", "gone"), "gone cannot be read: No such file or directory"),
        (("merge", "gone", "-o", "x.docx"), "docx"),
    ],
)
def test_bad_usage_says_what_to_do(ended: Ended, args: tuple[str, ...], words: str) -> None:
    code, out, err = ended(*args)
    assert (code, out) == (2, "")
    assert words in err
