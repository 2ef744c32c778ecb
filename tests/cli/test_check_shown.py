"""What `residency check` says to the three who read it: is it true, whole, and of use."""

from __future__ import annotations

import io
import re
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.terraform_plan import change, plan, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Ended = Callable[..., tuple[int, str, str]]

INSIDE = plan(change("aws_s3_bucket.a", after={"bucket": "calls"}))
OUTSIDE = plan(change("aws_s3_bucket.us", after={"region": "us-east-1"}))
UNKNOWN = plan(change("aws_s3_bucket.a"), region=None)
TEMPLATE = """
Parameters: {Stage: {Type: String}}
Conditions: {Prod: !Equals [!Ref Stage, prod]}
Resources:
  Calls:
    Type: AWS::DynamoDB::GlobalTable
    Properties: {Replicas: !If [Prod, [{Region: us-east-1}], [{Region: eu-west-1}]]}
  Fax: {Type: AWS::S3::Bucket}
  Cdr:
    Type: AWS::S3::Bucket
    Properties: {LoggingConfiguration: {DestinationBucketName: !Ref Fax}}
"""


def words(text: str) -> str:
    return " ".join(text.split())


def test_what_a_template_leaves_open_says_how_to_settle_it(ended: Ended, tmp_path: Path) -> None:
    (tmp_path / "t.yaml").write_text(TEMPLATE)
    code, out, _ = ended("check", "t.yaml", "--region", "eu-west-1")
    assert code == 3
    assert "Replicas is left open; say it: --parameter Stage=VALUE" in words(out)
    code, out, _ = ended("check", "t.yaml", "--region", "eu-west-1", "--parameter", "Stage=prod")
    assert (code, "replica → Northern Virginia" in words(out)) == (1, True)
    assert ended("check", "t.yaml", "--region", "eu-west-1", "--parameter", "Stage=x")[0] == 0
    # What is known by something else that is not known says what would settle that.
    code, out, _ = ended("check", "t.yaml", "--parameter", "Stage=x")
    assert code == 3
    assert "where Fax is: a template names no region; say it: --region REGION" in words(out)


@pytest.mark.parametrize(
    ("args", "message"),
    [
        # A zone is no region that a template is compared with: its conditions would not hold.
        (("--region", "eu-west-1a"), "--region eu-west-1a is in a region, and none itself"),
        (
            ("--parameter", "Stge=prod"),
            "--parameter Stge: no template has a parameter of that name (did you mean Stage?)",
        ),
    ],
)
def test_an_option_that_would_do_nothing(
    ended: Ended, tmp_path: Path, args: tuple[str, ...], message: str
) -> None:
    (tmp_path / "t.yaml").write_text(TEMPLATE)
    code, out, err = ended("check", "t.yaml", *args)
    assert (code, out) == (2, "")
    assert err.endswith(f"Error: {message}\n")


def test_a_region_of_the_file_is_no_option(ended: Ended, tmp_path: Path) -> None:
    (tmp_path / "t.yaml").write_text(TEMPLATE)
    (tmp_path / "residency.toml").write_text('[plans]\nregions = ["eu-west-1"]\n')
    out = words(ended("check", "t.yaml", "--parameter", "Stage=x")[1])
    assert "primary copy → Ireland (eu-west-1) · plans.regions in residency.toml: eu-west-1" in out
    assert "--region" not in out


def test_of_several_files_each_finding_says_which(ended: Ended, tmp_path: Path) -> None:
    write(tmp_path, OUTSIDE, "a.json")
    write(tmp_path, INSIDE, "b.json")
    out = ended("check", "a.json", "b.json")[1]
    assert "\n           in a.json\n" in out.split("what would be stored where:")[0]
    assert "\n             in b.json\n" in out.split("what would be stored where:")[1]
    assert "`aws_s3_bucket.us` in a.json: " in ended("check", ".", "-f", "markdown")[1]
    assert "::aws_s3_bucket.us in a.json: " in ended("check", ".", "-f", "github")[1]
    assert "in a.json" not in ended("check", "a.json")[1].replace("read: a.json", "")


@pytest.mark.parametrize("where", ["template", "standard input", "cdk"])
def test_annotations_name_files_that_there_are(
    ended: Ended, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    (tmp_path / "t.yaml").write_text(TEMPLATE)
    artifact = {
        "type": "aws:cloudformation:stack",
        "environment": "aws://123456789012/us-east-1",
        "properties": {"templateFile": "../t.yaml"},
    }
    (tmp_path / "out").mkdir()
    write(tmp_path / "out", {"version": "48.0.0", "artifacts": {"A": artifact}}, "manifest.json")
    bytes_ = io.BytesIO(TEMPLATE.encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(bytes_))
    file = {"template": "t.yaml", "standard input": "-", "cdk": "out"}[where]
    regions = ("--region", "us-east-1", "--region", "us-west-2")
    out = ended("check", file, *regions, "-f", "github")[1]
    start = "::error file=t.yaml,title=" if where == "template" else "::error title="
    errors = [line for line in out.splitlines() if line.startswith("::error")]
    assert errors
    assert all(line.startswith(f"{start}Planned%3A ") for line in errors)


def test_an_annotation_of_a_doubt_is_no_finding(ended: Ended, tmp_path: Path) -> None:
    write(tmp_path, UNKNOWN)
    lines = ended("check", "plan.json", "-f", "github")[1].splitlines()
    assert lines[0].startswith("::warning file=plan.json,title=Not known where this is stored::")


def test_later_says_why_it_stops(ended: Ended, tmp_path: Path) -> None:
    write(tmp_path, INSIDE)
    out = ended("check", "plan.json", "--fail-on", "later")[1]
    assert out.endswith(
        "\nexit 3: something is only to be seen after the deploy, and --fail-on asks for it\n"
    )


WORDS = """
[[data.exclude]]
resource = 'aws_s3_bucket.b["test"]'
reason = "test data"
by = "Ann"
until = 2999-01-01
[[data.serves]]
resource = "aws_s3_bucket.other"
agreement = "whoyougonnacall"
[[register.waiver]]
rule = "storage_outside_eea"
resource = 'aws_s3_bucket.b["a.b"]'
reason = "moves in May"
by = "Bob"
until = 2999-01-01
"""


def test_words_of_the_file_count_for_addresses(ended: Ended, tmp_path: Path) -> None:
    """Brackets are no choice of letters, and what serves an agreement that is not judged counts."""
    names = ('aws_s3_bucket.b["test"]', 'aws_s3_bucket.b["a.b"]', "aws_s3_bucket.other")
    changes = [{**change(name, after={"region": "us-east-1"}), "type": "aws_s3_bucket"}
               for name in names]  # fmt: skip
    write(tmp_path, plan(*changes))
    (tmp_path / "residency.toml").write_text(WORDS)
    code, out, _ = ended("check", "plan.json")
    assert code == 1
    assert out.startswith("2 of 2 planned copies would be stored outside the EEA (1 accepted).")
    assert "\nLEFT OUT   1 resource said to hold no personal data\n" in out
    assert "accepted by Bob until 2999-01-01: moves in May" in out
    markdown = ended("check", "plan.json", "-f", "markdown")[1]
    assert '- aws\\_s3\\_bucket.b\\["test"\\]: by Ann until 1 January 2999: test data' in markdown


def test_no_name_gives_orders_to_a_runner(ended: Ended, tmp_path: Path) -> None:
    """GitHub takes `::` where a line begins, and `##[` anywhere, of all that is printed."""
    bad = "x" * 60 + " ::stop-commands::y ##[stop-commands]y " + "z" * 60
    write(tmp_path, plan(*(change(f'aws_s3_bucket.b["{bad}{n}"]', after={"region": "us-east-1"})
                           for n in range(2)), {**change("a.b"), "type": bad}))  # fmt: skip
    for format_ in ("table", "github"):
        lines = ended("check", "plan.json", "-f", format_)[1].splitlines()
        assert not [line for line in lines if "##[" in line]
        orders = [line for line in lines if line.lstrip().startswith("::")]
        assert all(re.match(r"::(error|warning|notice) ", line) for line in orders)
        assert bool(orders) == (format_ == "github")


def step(name: str, region: str, provider: str = "") -> dict[str, Any]:
    urn = f"urn:pulumi:prod::calls::acme:index:Store$aws:s3/bucket:Bucket::{name}"
    state = {"urn": urn, "type": "aws:s3/bucket:Bucket", "custom": True, "provider": provider}
    return {"op": "create", "urn": urn, "newState": {**state, "inputs": {"region": region}}}


def test_a_urn_is_shown_by_its_end(ended: Ended, tmp_path: Path) -> None:
    key = "urn:pulumi:prod::calls::aws:kms/key:Key::seal"
    state = {"urn": key, "type": "aws:kms/key:Key", "custom": True}
    made = {"op": "create", "urn": key, "newState": {**state, "inputs": {"region": "eu-west-1"}}}
    steps = [step("archive", "us-east-1"), step("calls", "eu-west-1"), made]
    write(tmp_path, {"steps": steps, "changeSummary": {"create": 3}})
    out = ended("check", "plan.json")[1]
    assert "urn:" not in out
    title = "FINDING    archive in acme:index:Store (aws:s3/bucket:Bucket), primary copy → "
    assert f"{title}Northern Virginia" in words(out).replace("FINDING ", "FINDING    ")
    assert "\n  new        calls (aws:s3/bucket:Bucket)\n" in out
    # A key keeps no data, and has no place in what would be stored where.
    assert "seal" not in out
    assert "`archive in acme:index:Store`" in ended("check", "plan.json", "-f", "markdown")[1]
    assert "::archive in acme:index:Store: " in ended("check", "plan.json", "-f", "github")[1]
    assert ended("check", "plan.json", "-f", "json")[1].count('"urn:pulumi:prod::calls::acme') > 1


def test_each_reason_of_a_group_is_told(ended: Ended, tmp_path: Path) -> None:
    provider = "urn:pulumi:prod::calls::pulumi:providers:aws::{}::1"
    steps = [step(name, "", provider.format(name)) for name in ("one", "two")]
    write(tmp_path, {"steps": steps, "changeSummary": {"create": 2}})
    told = [f"--provider-region aws.{name}=REGION" for name in ("one", "two")]
    for format_ in ("table", "markdown", "github"):
        out = words(ended("check", "plan.json", "-f", format_)[1])
        first = out.split("what would be stored where:")[0].split("<details>")[0]
        assert [first.count(text) for text in told] == [1, 1]


def test_a_file_of_codedeploy_is_left_out(ended: Ended, tmp_path: Path) -> None:
    target = {"Type": "AWS::ECS::Service", "Properties": {}}
    write(tmp_path, {"version": 0.0, "Resources": [{"T": target}]}, "appspec.json")
    text = "version: 0.0\nResources:\n  # what is deployed\n  - T:\n      Type: AWS::ECS::Service\n"
    (tmp_path / "appspec.yml").write_text(text)
    write(tmp_path, INSIDE)
    code, _, err = ended("check", ".")
    assert (code, err) == (0, "left out, as no plan or template: appspec.json, appspec.yml\n")
    code, _, err = ended("check", "appspec.json", "appspec.yml")
    assert (code, err.count("is a file of CodeDeploy (appspec)")) == (2, 2)
