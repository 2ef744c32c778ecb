"""Change sets: what becomes of each resource, with and without its settings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from scanner.plans import Gap, PlanError, Stack, Told, Unknown, Where, read

if TYPE_CHECKING:
    from pathlib import Path

ID = "arn:aws:cloudformation:eu-west-1:123456789012:changeSet/c/1"
WHERE = Where(code="eu-west-1", step="template", why="the ARN of the change set names eu-west-1")
COMMAND = "aws cloudformation describe-change-set --include-property-values"
ASK = f"its settings are not in the change set: {COMMAND}"
ARN = "arn:aws:kms:eu-west-1:123456789012:key/k"


def change(action: str, logical: str = "X", **more: Any) -> dict[str, Any]:
    found = {
        "Action": action,
        "LogicalResourceId": logical,
        "ResourceType": "AWS::S3::Bucket",
        **more,
    }
    return {"Type": "Resource", "ResourceChange": found}


def context(**properties: Any) -> str:
    return json.dumps({"Properties": properties})


def stack(tmp_path: Path, *changes: dict[str, Any], **more: Any) -> Stack:
    path = tmp_path / "changes.json"
    document = {"ChangeSetId": ID, "Changes": changes, "Status": "CREATE_COMPLETE", **more}
    path.write_text(json.dumps(document), encoding="utf-8")
    (found,) = read(str(path), Told(regions=("us-east-1",)))
    return found


BEFORE, AFTER = context(BucketName="b"), context(BucketName="a")


@pytest.mark.parametrize(
    ("given", "action", "before"),
    [
        (change("Add", AfterContext=AFTER), "create", None),
        (change("Import", AfterContext=AFTER), "import", None),
        (
            change("Modify", Replacement="False", BeforeContext=BEFORE, AfterContext=AFTER),
            "update",
            {"BucketName": "b"},
        ),
        (
            change("Modify", Replacement="Conditional", BeforeContext=BEFORE, AfterContext=AFTER),
            "update",
            {"BucketName": "b"},
        ),
        (
            change("Modify", Replacement="True", BeforeContext=BEFORE, AfterContext=AFTER),
            "replace",
            {"BucketName": "b"},
        ),
        (change("Dynamic", AfterContext=AFTER), "update", {}),
    ],
)
def test_actions(
    tmp_path: Path, given: dict[str, Any], action: str, before: dict[str, Any] | None
) -> None:
    found = stack(tmp_path, given)
    (thing,) = found.things
    assert (list(found.gone), found.gaps) == ([], ())
    assert found.format == "CloudFormation change set"
    assert (thing.action, thing.values, thing.before) == (action, {"BucketName": "a"}, before)
    assert thing.where == WHERE
    assert thing.was == (None if action == "create" else WHERE)


def test_what_is_removed(tmp_path: Path) -> None:
    found = stack(
        tmp_path,
        change("Remove", "Gone", BeforeContext=BEFORE, PolicyAction="Delete"),
        change("Remove", "Kept", BeforeContext=BEFORE, PolicyAction="Retain"),
        change("Remove", "Snapped", BeforeContext=BEFORE, PolicyAction="Snapshot"),
    )
    assert [(t.address, t.action, t.before) for t in found.gone] == [
        ("Gone", "delete", {"BucketName": "b"})
    ]
    assert [(t.address, t.action, t.values) for t in found.things] == [
        ("Kept", "forget", {"BucketName": "b"}),
        ("Snapped", "forget", {"BucketName": "b"}),
    ]


def test_what_is_replaced_and_stays(tmp_path: Path) -> None:
    found = stack(
        tmp_path,
        change(
            "Modify",
            Replacement="True",
            PolicyAction="ReplaceAndRetain",
            BeforeContext=BEFORE,
            AfterContext=AFTER,
        ),
    )
    assert [(t.address, t.action, t.values) for t in found.things] == [
        ("X", "replace", {"BucketName": "a"}),
        ("X (replaced)", "forget", {"BucketName": "b"}),
    ]


def test_without_settings(tmp_path: Path) -> None:
    found = stack(
        tmp_path,
        change("Add", "A"),
        change("Add", "B"),
        change("Modify", "K", ResourceType="AWS::KMS::Key", PhysicalResourceId=ARN),
        change("Remove", "R"),
    )
    assert [(t.address, t.values, t.before) for t in found.things] == [
        ("A", {}, None),
        ("B", {}, None),
        ("K", {"arn": ARN}, {"arn": ARN}),
    ]
    assert found.gaps == (
        Gap(type="AWS::S3::Bucket", why=ASK, provider="aws"),
        Gap(type="AWS::KMS::Key", why=ASK, provider="aws"),
    )


def test_values(tmp_path: Path) -> None:
    given = context(
        Later="x-{{changeSet:KNOWN_AFTER_APPLY}}",
        Hidden="****",
        Secret="{{resolve:secretsmanager:a}}",
        Own=[ARN],
        Other="arn:aws:kms:eu-west-1:210987654321:key/k",
    )
    (thing,) = stack(tmp_path, change("Add", AfterContext=given)).things
    assert thing.values == {
        "Later": Unknown(written=True),
        "Hidden": Unknown("sensitive", written=True),
        "Secret": Unknown("sensitive", written=True),
        "Own": ["arn:aws:kms:eu-west-1::key/k"],
        "Other": "arn:aws:kms:eu-west-1:210987654321:key/k",
    }


def test_stacks_within_stacks_have_change_sets_of_their_own(tmp_path: Path) -> None:
    type_ = "AWS::CloudFormation::Stack"
    found = stack(tmp_path, change("Modify", "N", ResourceType=type_, AfterContext=AFTER))
    why = "the stacks in it have change sets of their own; check those too"
    assert found.gaps == (Gap(type="*", why=why, provider="aws", address="N"),)


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"NextToken": "t"}, "the change set has more pages, which are not in this file"),
        ({"Status": "CREATE_PENDING"}, "the change set is not made (CREATE_PENDING)"),
        ({"Status": "FAILED", "StatusReason": "No rights"}, "the change set is not made (FAILED)"),
    ],
)
def test_what_is_not_whole(tmp_path: Path, more: dict[str, Any], why: str) -> None:
    assert stack(tmp_path, **more).gaps == (Gap(type="*", why=why, provider="aws"),)


def test_a_change_set_without_changes(tmp_path: Path) -> None:
    reason = "The submitted information didn't contain changes."
    found = stack(tmp_path, Status="FAILED", StatusReason=reason)
    assert (list(found.things), found.gaps) == ([], ())


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ({"ChangeSetId": "name", "Changes": []}, "ChangeSetId is no ARN with a region"),
        ({"ChangeSetId": ID, "Changes": {}}, "no whole change set: Expected `array`, got `object`"),
        (
            {"ChangeSetId": ID, "Changes": [change("Add", AfterContext='{"secret')]},
            "the settings of X are not whole",
        ),
    ],
)
def test_damage(tmp_path: Path, document: dict[str, Any], message: str) -> None:
    path = tmp_path / "changes.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(PlanError) as caught:
        read(str(path), Told())
    assert message in str(caught.value)
    assert caught.value.hint == f"Describe it anew: {COMMAND}"
