"""What must be allowed: for the scanning role always, for entering accounts where it is needed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Ended = Callable[..., tuple[int, str, str]]

ROLES = """
[[targets.aws]]
profile = "plain"
[[targets.aws]]
role = "arn:aws-eusc:iam::111122223333:role/x"
[[targets.aws]]
role = "y"
accounts = ["444455556666", "111122223333"]
"""
ORGANIZATION = """
[[targets.aws]]
role = "z"
organization = true
"""


def entering(ended: Ended, *args: str) -> list[dict[str, Any]]:
    """The statements after the first, which is what collectors need."""
    code, out, err = ended("permissions", "aws", *args)
    assert (code, err) == (0, "")
    statements: list[dict[str, Any]] = json.loads(out)["Statement"]
    first, *others = statements
    assert first["Sid"] == "ResidencyScanner"
    assert "ec2:DescribeRegions" in first["Action"]
    assert not {"sts:AssumeRole", "organizations:ListAccounts"} & set(first["Action"])
    return others


def test_one_account_needs_nothing_to_be_entered(ended: Ended, tmp_path: Path) -> None:
    assert entering(ended) == []
    (tmp_path / "residency.toml").write_text("[[targets.aws]]", encoding="utf-8")
    assert entering(ended) == []


def test_roles_are_named_where_they_are_assumed(ended: Ended, tmp_path: Path) -> None:
    (tmp_path / "residency.toml").write_text(ROLES, encoding="utf-8")
    assert entering(ended) == [
        {
            "Sid": "ResidencyRoles",
            "Effect": "Allow",
            "Action": ["sts:AssumeRole"],
            "Resource": [
                "arn:*:iam::111122223333:role/y",
                "arn:*:iam::444455556666:role/y",
                "arn:aws-eusc:iam::111122223333:role/x",
            ],
        }
    ]


def test_an_organization_is_listed(ended: Ended, tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_text(ORGANIZATION, encoding="utf-8")
    assert entering(ended, "-c", "other.toml") == [
        {
            "Sid": "ResidencyRoles",
            "Effect": "Allow",
            "Action": ["sts:AssumeRole"],
            "Resource": ["arn:*:iam::*:role/z"],
        },
        {
            "Sid": "ResidencyOrganization",
            "Effect": "Allow",
            "Action": ["organizations:ListAccounts"],
            "Resource": "*",
        },
    ]
