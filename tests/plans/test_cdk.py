"""Assemblies of CDK: which templates are read, and where they go."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from scanner.plans import Gap, PlanError, Stack, Told, Unknown, Where, read

if TYPE_CHECKING:
    from pathlib import Path

BUCKET = {"Resources": {"B": {"Type": "AWS::S3::Bucket"}}}
ASSETS = {"type": "cdk:asset-manifest", "properties": {"file": "A.assets.json"}}


def stack(environment: str, file: str = "A.template.json", **properties: Any) -> dict[str, Any]:
    return {
        "type": "aws:cloudformation:stack",
        "environment": environment,
        "properties": {"templateFile": file, **properties},
    }


def assembly(folder: Path, artifacts: dict[str, Any], **more: Any) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "manifest.json"
    manifest = {"version": "48.0.0", "artifacts": artifacts, **more}
    path.write_text(json.dumps(manifest), encoding="utf-8")
    (folder / "A.template.json").write_text(json.dumps(BUCKET), encoding="utf-8")
    return path


def places(stacks: list[Stack]) -> list[tuple[str, str | None, str]]:
    return [(s.file, t.where.code, t.where.step) for s in stacks for t in s.things]


def test_stacks_say_where_they_go(tmp_path: Path) -> None:
    path = assembly(
        tmp_path,
        {
            "Eu": stack("aws://123456789012/eu-west-1"),
            "Us": stack("aws://unknown-account/us-east-1"),
            "A.assets": ASSETS,
            "Tree": {"type": "cdk:tree", "properties": {"file": "tree.json"}},
        },
    )
    found = read(str(path), Told(regions=("eu-west-3",)))
    assert places(found) == [
        (f"{path}: Eu", "eu-west-1", "template"),
        (f"{path}: Us", "us-east-1", "template"),
    ]
    assert found[0].format == "CDK assembly"
    assert found[0].things[0].where.why == "the assembly is for aws://123456789012/eu-west-1"


def test_stacks_for_any_region(tmp_path: Path) -> None:
    path = assembly(tmp_path, {"Any": stack("aws://unknown-account/unknown-region")})
    two = read(str(path), Told(regions=("eu-west-1", "us-east-1")))
    assert places(two) == [
        (f"{path}: Any (eu-west-1)", "eu-west-1", "told"),
        (f"{path}: Any (us-east-1)", "us-east-1", "told"),
    ]
    (none,) = read(str(path), Told())
    assert none.things[0].where == Where(
        code=None,
        step="none",
        why="the stack is for any region",
        settle="say it: --region REGION",
    )


def test_one_s_own_account_is_no_other_party(tmp_path: Path) -> None:
    path = assembly(
        tmp_path,
        {"A": stack("aws://123456789012/eu-west-1", parameters={"P": "given"})},
    )
    arns = [
        "arn:aws:kms:eu-west-1:123456789012:key/k",
        {"Fn::Sub": "arn:aws:kms:us-east-1:${AWS::AccountId}:key/k"},
        "arn:aws:kms:eu-west-1:210987654321:key/k",
        {"Ref": "P"},
    ]
    template = {
        "Parameters": {"P": {"Type": "String"}},
        "Resources": {"B": {"Type": "AWS::S3::Bucket", "Properties": {"Is": arns}}},
    }
    (tmp_path / "A.template.json").write_text(json.dumps(template), encoding="utf-8")
    (found,) = read(str(path), Told())
    assert found.things[0].values["Is"] == [
        "arn:aws:kms:eu-west-1::key/k",
        "arn:aws:kms:us-east-1::key/k",
        "arn:aws:kms:eu-west-1:210987654321:key/k",
        "given",
    ]


def test_assemblies_in_assemblies(tmp_path: Path) -> None:
    inner = {"type": "cdk:cloud-assembly", "properties": {"directoryName": "assembly-Prod"}}
    path = assembly(tmp_path, {"Prod": inner})
    assembly(tmp_path / "assembly-Prod", {"S": stack("aws://1/eu-west-1")})
    assert places(read(str(path), Told())) == [
        (f"{path}: assembly-Prod: S", "eu-west-1", "template")
    ]


def test_nested_stacks_are_in_files_of_their_own(tmp_path: Path) -> None:
    path = assembly(tmp_path, {"A": stack("aws://1/eu-west-1")})
    url = {"Fn::Join": ["", ["https://s3.", {"Ref": "AWS::URLSuffix"}, "/cdk/x.json"]]}
    nested = {
        "Type": "AWS::CloudFormation::Stack",
        "Properties": {"TemplateURL": url},
        "Metadata": {"aws:asset:path": "N.nested.template.json"},
    }
    template = json.dumps({"Resources": {"N": nested}})
    (tmp_path / "A.template.json").write_text(template, encoding="utf-8")
    (tmp_path / "N.nested.template.json").write_text(json.dumps(BUCKET), encoding="utf-8")
    (found,) = read(str(path), Told())
    assert ([t.address for t in found.things], found.gaps) == (["N/B", "N"], ())


def test_what_is_missing(tmp_path: Path) -> None:
    path = assembly(tmp_path, {"A": stack("aws://1/eu-west-1")}, missing=[{"key": "vpc"}])
    (found,) = read(str(path), Told())
    why = "the assembly is not whole: it still looks things up in accounts; finish cdk synth"
    assert found.gaps == (Gap(type="*", why=why, provider="aws"),)


def test_imports_of_other_stacks_are_not_known(tmp_path: Path) -> None:
    path = assembly(tmp_path, {"A": stack("aws://1/eu-west-1")})
    properties = {"Is": {"Fn::ImportValue": "B:ExportsOutputRef"}}
    template = {"Resources": {"B": {"Type": "AWS::S3::Bucket", "Properties": properties}}}
    (tmp_path / "A.template.json").write_text(json.dumps(template), encoding="utf-8")
    (found,) = read(str(path), Told())
    assert found.things[0].values == {"Is": Unknown("not-resolved", written=True)}


@pytest.mark.parametrize(
    ("artifacts", "message"),
    [
        ({"A.assets": ASSETS}, "names no stacks"),
        (
            {"A": stack("aws://1/eu-west-1", "gone.json")},
            "artifact A needs gone.json, which is not there",
        ),
        (
            {"A": {"type": "aws:cloudformation:stack", "environment": "aws://1/eu-west-1"}},
            "artifact A has no templateFile",
        ),
        (
            {"A": {"type": "cdk:cloud-assembly", "properties": {"directoryName": "."}}},
            "has too many assemblies in assemblies",
        ),
        (
            {"A": {"type": "aws:cloudformation:stack", "environment": 3}},
            "no whole manifest of CDK: Expected `str`, got `int`"
            " - at `$.artifacts[...].environment`",
        ),
    ],
)
def test_damage(tmp_path: Path, artifacts: dict[str, Any], message: str) -> None:
    path = assembly(tmp_path, artifacts)
    with pytest.raises(PlanError) as caught:
        read(str(path), Told())
    assert str(caught.value).endswith(f"manifest.json: {message}")
    assert caught.value.hint == "Write it anew: cdk synth"
