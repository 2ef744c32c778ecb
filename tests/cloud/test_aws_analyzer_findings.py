"""Which findings of IAM Access Analyzer count, and whom they are about."""

from __future__ import annotations

from typing import Any

import pytest

from scanner.cloud.aws.access import analyzer_findings

FUNCTION = "arn:aws:lambda:eu-central-1:111122223333:function:calls"


@pytest.mark.parametrize(
    ("type_", "id_", "read"),
    [
        ("AWS::S3::Bucket", "arn:aws:s3:::calls", True),
        ("AWS::Lambda::Function", FUNCTION, True),
        ("AWS::Lambda::Function", f"{FUNCTION}:7", False),
        ("AWS::Lambda::LayerVersion", "arn:aws:lambda:eu-central-1:111122223333:layer:l:1", True),
        ("AWS::Other::Thing", "arn:aws:other:eu-central-1:111122223333:thing", False),
    ],
)
def test_what_is_read_elsewhere(type_: str, id_: str, read: bool) -> None:
    assert analyzer_findings.is_read({"resourceType": type_, "resource": id_}) is read


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ({"AWS": "999988887777"}, "aws:999988887777"),
        ({"AWS": "arn:aws:iam::999988887777:user/other"}, "aws:999988887777"),
        ({"CanonicalUser": "abc"}, "aws:canonical:abc"),
        ({"Federated": "accounts.example"}, "aws:federated:accounts.example"),
        ({}, None),
    ],
)
def test_whom_a_finding_is_about(told: dict[str, Any], who: str | None) -> None:
    assert analyzer_findings.principal({"principal": told}) == who
    assert analyzer_findings.principal({}) is None
