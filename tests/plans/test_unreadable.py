"""What people give instead of a plan: one line says what it is, and one what to do."""

import gzip
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from scanner.plans import NoPlanError, PlanError, read, source
from tests.terraform_plan import change, plan

PLAN = "Make a plan: terraform plan -out PLANFILE, then terraform show -json PLANFILE > plan.json"
STATE = f"A state tells what is there, not what will be. {PLAN}"
ANEW = "Write it anew, and see that the command before it did not fail."
READ = (
    "What can be read: terraform show -json PLANFILE, CloudFormation and SAM templates, change"
    " sets, cdk.out, pulumi preview --json"
)
PREVIEW = "Give what this writes: pulumi preview --json --show-sames > preview.json"
RENDERED = "Give the plan or template that makes the cloud's resources."
CDK = "Give the folder that cdk synth wrote (cdk.out), or its manifest.json."
CHANGE_SET = (
    "Give the template, or a change set: aws cloudformation describe-change-set"
    " --include-property-values"
)
DEEP = "No tool writes such a file."

HCL = """# comment
terraform {
  required_version = ">= 1.5"
}

resource "aws_db_instance" "main" {
  password = "hunter2-secret"
}
"""
MANIFEST = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringData:\n  k: hunter2-secret\n"
COMPOSE = "services:\n  db:\n    image: postgres\n    environment: [P=hunter2-secret]\n"
WORKFLOW = "name: CI\non: push\njobs:\n  a:\n    runs-on: x\n    env: {K: hunter2-secret}\n"
LINE = {"@level": "info", "@message": "Plan: 1 to add", "@module": "terraform.ui"}
SECRET = {"a": "hunter2-secret"}
WHOLE = plan(change("aws_s3_bucket.b", after={"bucket": "hunter2-secret"}))


def lines(*objects: Any) -> str:
    return "".join(json.dumps(each) + "\n" for each in objects)


def zipped(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, "hunter2-secret")
    return made.getvalue()


# file, what is in it, what is said of it, the hint, whether it is whole and of another kind
CASES = [
    ("main.tf", HCL, "is Terraform's configuration (HCL), no plan", PLAN, False),
    (
        "main.json",
        {"resource": {"aws_s3_bucket": {"b": SECRET}}, "locals": {}},
        "is Terraform's configuration as JSON, no plan",
        PLAN,
        False,
    ),
    (
        "odd.tf.json",
        {"resource": {}, "x": SECRET},
        "is Terraform's configuration as JSON, no plan",
        PLAN,
        False,
    ),
    (
        "state.json",
        {"format_version": "1.0", "terraform_version": "1.9.5", "values": SECRET},
        "is a state of Terraform, no plan",
        STATE,
        False,
    ),
    (
        "terraform.tfstate",
        {"version": 4, "serial": 3, "lineage": "x", "resources": [SECRET]},
        "is a state of Terraform, no plan",
        STATE,
        False,
    ),
    (
        "old.tfstate",
        {"version": 3, "serial": 3, "terraform_version": "0.11.0", "modules": []},
        "is a state of Terraform, no plan",
        STATE,
        False,
    ),
    (
        "log.json",
        lines(LINE, {**LINE, "hook": SECRET}),
        "is the log that terraform plan -json writes, with one message a line",
        PLAN,
        False,
    ),
    (
        "short.json",
        lines(LINE),
        "is the log that terraform plan -json writes, with one message a line",
        PLAN,
        False,
    ),
    (
        "plan.bin",
        zipped("tfplan", "tfstate", "tfconfig/modules.json"),
        "is a plan file of Terraform, which is binary",
        "Give what this writes: terraform show -json plan.bin > plan.json",
        False,
    ),
    ("x.zip", zipped("a.txt"), "is a zip archive", READ, True),
    ("cut.zip", zipped("tfplan")[:60], "is a zip archive that is damaged or cut off", ANEW, False),
    (
        "cut.json",
        json.dumps(WHOLE)[:200],
        "is cut off: it ends at byte 200, before its JSON does",
        ANEW,
        False,
    ),
    (
        "wrapped.json",
        "[command]/opt/terraform show -json p\n" + json.dumps(WHOLE)[:200],
        "is cut off: it ends at byte 237, before its JSON does",
        ANEW,
        False,
    ),
    (
        "more.json",
        json.dumps(WHOLE) + "\nhunter2-secret\n",
        f"has other text after its JSON, at byte {len(json.dumps(WHOLE)) + 2:,}",
        ANEW,
        False,
    ),
    (
        "twice.json",
        lines(WHOLE, WHOLE),
        f"has other text after its JSON, at byte {len(json.dumps(WHOLE)) + 2:,}",
        ANEW,
        False,
    ),
    (
        "broken.json",
        '{"format_version": "1.2", "x": hunter2-secret}',
        "is no valid JSON: invalid character (byte 31)",
        ANEW,
        False,
    ),
    (
        "end.json",
        '"hunter2-secret", "resource_changes": []}',
        "is damaged: it holds parts of a plan or template, but does not begin like one",
        ANEW,
        False,
    ),
    (
        "nan.json",
        '{"resource_changes": NaN}',
        "is no valid JSON: invalid character (byte 21)",
        ANEW,
        False,
    ),
    (
        "tsconfig.json",
        '{\n  // hunter2-secret\n  "a": 1\n}',
        "is no valid JSON: expected '\"' (byte 4)",
        READ,
        True,
    ),
    (
        "empty.json",
        "",
        "is empty",
        "The command before it may have failed: see what it said.",
        False,
    ),
    (
        "blank.json",
        " \n",
        "is empty",
        "The command before it may have failed: see what it said.",
        False,
    ),
    ("list.json", "[1, 2]", "is JSON, but no object, and no plan or template", READ, True),
    ("number.json", "42", "is JSON, but no object, and no plan or template", READ, True),
    ("null.json", "null", "is JSON, but no object, and no plan or template", READ, True),
    (
        "text.json",
        '"hunter2-secret"',
        "is JSON, but no object, and no plan or template",
        READ,
        True,
    ),
    ("package.json", SECRET, "is JSON, but no plan or template that is known", READ, True),
    ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is an image (PNG)", READ, True),
    ("plan.json.gz", gzip.compress(b"{}"), "is compressed (gzip)", "Unpack it first.", False),
    ("x.bin", b"abc\x01\x02\0\x03", "is binary", READ, True),
    (
        "utf16.json",
        json.dumps(WHOLE).encode("utf-16-le"),
        "is UTF-16 without a byte order mark, or binary",
        "Write it as UTF-8.",
        False,
    ),
    ("pod.yaml", MANIFEST, "is a manifest of Kubernetes", RENDERED, True),
    (
        "pod.json",
        {"apiVersion": "v1", "kind": "Pod"},
        "is a manifest of Kubernetes",
        RENDERED,
        True,
    ),
    ("compose.yaml", COMPOSE, "is a file of Docker Compose", RENDERED, True),
    ("ci.yml", WORKFLOW, "is a workflow of GitHub", RENDERED, True),
    ("Pulumi.yaml", "name: a\nruntime: go\n", "is a project file of Pulumi", PREVIEW, True),
    (
        "Pulumi.dev.yaml",
        "config:\n  a:k:\n    secure: hunter2-secret\n",
        "is the configuration of a Pulumi stack",
        PREVIEW,
        True,
    ),
    ("x.yaml", "a: hunter2-secret\n", "is YAML, but no template that is known", READ, True),
    ("x.txt", "hunter2-secret", "is no plan or template that is known", READ, True),
    (
        "plan.txt",
        "\nTerraform will perform the following actions:\n\n  # aws_s3_bucket.b\n",
        "is a plan as people read it",
        PLAN,
        False,
    ),
    (
        "sarif.json",
        {"$schema": "x", "version": "2.1.0", "runs": [SECRET]},
        "is SARIF, what a scanner found",
        READ,
        True,
    ),
    (
        "result.json",
        {"schema": "residency result 1", "run": {}, "verdict": "conform", "findings": []},
        "is a result of residency",
        "Give the plan that is to be checked; --with-run takes the result of a scan.",
        True,
    ),
    (
        "stack.json",
        {"version": 3, "deployment": {"resources": [SECRET]}},
        "is a state of Pulumi (pulumi stack export), no preview",
        f"A state tells what is there, not what will be. {PREVIEW}",
        False,
    ),
    (
        "events.json",
        lines(
            {"sequence": 0, "timestamp": 1, "preludeEvent": {"config": SECRET}},
            {"sequence": 1, "timestamp": 1, "resourcePreEvent": {}},
        ),
        "is a log of Pulumi, with one event a line",
        "Write the preview as one document: pulumi preview --json --show-sames, without"
        " PULUMI_ENABLE_STREAMING_JSON_PREVIEW",
        False,
    ),
    (
        "tree.json",
        {"version": "tree-0.1", "tree": SECRET},
        "is CDK's tree of constructs, no template",
        CDK,
        True,
    ),
    (
        "a.assets.json",
        {"version": "36.0.0", "files": {}, "dockerImages": {}},
        "is CDK's list of assets, no template",
        CDK,
        True,
    ),
    (
        "stacks.json",
        {"Stacks": [{"StackName": "a", "Parameters": [SECRET]}]},
        "is what describe-stacks writes: what is there, no template",
        CHANGE_SET,
        True,
    ),
    (
        "arm.json",
        {"$schema": "x", "contentVersion": "1.0.0.0", "resources": []},
        "is a template of Azure Resource Manager, which is not read",
        READ,
        True,
    ),
    (
        "deep.json",
        '{"resource_changes": ' + "[" * 100_000 + "]" * 100_000 + "}",
        "has more than 200 lists and objects in each other",
        DEEP,
        False,
    ),
    (
        "deeper.json",
        "[" * 100_000,
        "has more than 200 lists and objects in each other",
        DEEP,
        False,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_it_is_said_what_a_file_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: tuple[str, Any, str, str, bool]
) -> None:
    name, text, what, hint, other = case
    monkeypatch.chdir(tmp_path)
    found = json.dumps(text) if isinstance(text, dict) else text
    Path(name).write_bytes(found.encode() if isinstance(found, str) else found)
    with pytest.raises(PlanError) as caught:
        read(name)
    assert (str(caught.value), caught.value.hint) == (f"{name}: {what}", hint)
    assert isinstance(caught.value, NoPlanError) is other
    assert "hunter2" not in f"{caught.value}{caught.value.hint}"


def test_a_newer_major_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps({**WHOLE, "format_version": "2.0"}))
    with pytest.raises(PlanError, match=r"plan\.json: format_version 2\.0 of plans is not known$"):
        read(str(path))


@pytest.mark.parametrize("depth", [199, 201, 400, 900])
def test_what_is_nested_deeply_is_read_or_refused(tmp_path: Path, depth: int) -> None:
    """Below what a decoder bears, other code that goes down step by step must bear it too."""
    path = tmp_path / "plan.json"
    # Three objects and a list are around it: the plan, the list, the change, and its values.
    inner = "[" * (depth - 5) + "]" * (depth - 5)
    text = json.dumps(plan(change("aws_s3_bucket.b", after={"tags": 0})))
    path.write_text(text.replace('"tags": 0', f'"tags": {inner}'))
    if depth > 200:
        with pytest.raises(PlanError, match=r"has more than 200 lists and objects in each other$"):
            read(str(path))
        return
    (stack,) = read(str(path))
    (thing,) = stack.things
    assert re.sub("[^[]", "", json.dumps(thing.values["tags"])) == "[" * (depth - 5)


@pytest.mark.parametrize("value", ["1e999", "1" * 400 + ".0", "9" * 5000])
def test_numbers_that_nothing_holds_are_found_at_once(tmp_path: Path, value: str) -> None:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(WHOLE).replace('"hunter2-secret"', value))
    with pytest.raises(PlanError) as caught:
        read(str(path))
    assert str(caught.value) == f"{path}: holds a number that is too large to be read"


@pytest.mark.parametrize("value", ['"1e999"', '"a 1e999, b"', "1e300", "9" * 400])
def test_what_looks_like_such_a_number_is_read(tmp_path: Path, value: Any) -> None:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(WHOLE).replace('"hunter2-secret"', value))
    (stack,) = read(str(path))
    assert [thing.values for thing in stack.things] == [{"bucket": json.loads(value)}]


def test_bytes_that_are_no_utf8_are_found_at_once(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    text = json.dumps(WHOLE).encode().replace(b"hunter2", b"h\xff")
    path.write_bytes(text)
    with pytest.raises(PlanError) as caught:
        read(str(path))
    assert str(caught.value) == f"{path}: is no UTF-8 at byte {text.index(0xFF):,}"


def test_the_last_of_two_equal_names_counts(tmp_path: Path) -> None:
    """As in the tools that write these files, and as readers of JSON mostly do."""
    path = tmp_path / "plan.json"
    other = json.dumps(plan(change("aws_sqs_queue.q"))["resource_changes"])
    path.write_text(json.dumps(WHOLE)[:-1] + f', "resource_changes": {other}}}')
    (stack,) = read(str(path))
    assert [thing.address for thing in stack.things] == ["aws_sqs_queue.q"]


def test_names_of_files_are_made_safe_to_print(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m.json"
    path.write_text("")
    with pytest.raises(PlanError) as caught:
        read(str(path))
    assert str(caught.value) == f"{tmp_path}/a?[31m.json: is empty"


def test_large_files_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    with path.open("wb") as sparse:
        sparse.truncate(300 * 1024 * 1024)
    with pytest.raises(PlanError) as caught:
        read(str(path))
    assert str(caught.value) == f"{path}: is larger than {source.LARGEST // 2**20} MiB"
    assert caught.value.hint.startswith("Take out what is not read: jq ")
