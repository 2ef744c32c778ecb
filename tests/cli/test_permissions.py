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
    # More than one policy may hold: that is told, and not on stdout.
    assert (code, err[:25]) == (0, "this is longer than a man")
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


def test_an_aggregator_is_asked_by_the_profile_where_one_is_named(
    ended: Ended, tmp_path: Path
) -> None:
    named = '[[targets.aws]]\nconfig_aggregator = "all"\n'
    (tmp_path / "residency.toml").write_text(named, encoding="utf-8")
    assert entering(ended) == [
        {
            "Sid": "ResidencyRecords",
            "Effect": "Allow",
            "Action": [
                "config:BatchGetAggregateResourceConfig",
                "config:DescribeConfigurationAggregatorSourcesStatus",
                "config:ListAggregateDiscoveredResources",
            ],
            "Resource": "*",
        }
    ]
    # The recorder of each account is asked by the role, as collectors do.
    (scanner, *_) = json.loads(ended("permissions", "aws")[1])["Statement"]
    recorder = {
        "config:DescribeConfigurationRecorderStatus",
        "config:DescribeConfigurationRecorders",
    }
    assert recorder <= set(scanner["Action"])


def written(ended: Ended, folder: Path, *args: str) -> dict[str, Any]:
    code, out, err = ended("permissions", "aws", "-o", str(folder), *args)
    assert (code, err) == (0, "")
    assert out.split() == [str(path) for path in sorted(folder.iterdir(), key=by_number)]
    return {path.name: json.loads(path.read_text(encoding="utf-8")) for path in folder.iterdir()}


def by_number(path: Path) -> tuple[bool, int]:
    number = path.stem.rpartition("-")[2]
    return (False, int(number)) if number.isdigit() else (True, 0)


def test_policies_are_small_enough_for_iam_and_hold_all(ended: Ended, tmp_path: Path) -> None:
    """IAM user guide, quotas: 6,144 characters without white space, 10 policies on a role."""
    folder = tmp_path / "new" / "policies"
    found = written(ended, folder)
    assert sorted(found) == [f"residency-scanner-{n}.json" for n in range(1, len(found) + 1)]
    assert 2 <= len(found) <= 10
    actions: list[str] = []
    for policy in found.values():
        assert len(json.dumps(policy, separators=(",", ":"))) <= 6144
        (statement,) = policy["Statement"]
        assert (statement["Effect"], statement["Resource"]) == ("Allow", "*")
        assert [action for action in statement["Action"] if "*" in action] == []
        actions += statement["Action"]
    whole = json.loads(ended("permissions", "aws")[1])["Statement"][0]["Action"]
    assert sorted(actions) == whole
    sids = [policy["Statement"][0]["Sid"] for policy in found.values()]
    assert sorted(sids) == [f"ResidencyScanner{n}" for n in range(1, len(found) + 1)]


def test_who_assumes_the_roles_has_a_policy_of_its_own(ended: Ended, tmp_path: Path) -> None:
    (tmp_path / "residency.toml").write_text(ORGANIZATION, encoding="utf-8")
    found = written(ended, tmp_path / "policies")
    sids = [s["Sid"] for s in found["residency-entering.json"]["Statement"]]
    assert sids == ["ResidencyRoles", "ResidencyOrganization"]


def test_what_is_left_of_an_earlier_version_goes(ended: Ended, tmp_path: Path) -> None:
    old, others = tmp_path / "residency-scanner-99.json", tmp_path / "mine.json"
    for path in (old, others):
        path.write_text("{}", encoding="utf-8")
    assert ended("permissions", "aws", "-o", str(tmp_path))[0] == 0
    assert (old.exists(), others.exists()) == (False, True)


def test_permissions_of_gcp_are_one_role(ended: Ended, tmp_path: Path) -> None:
    code, out, err = ended("permissions", "gcp", "-o", str(tmp_path))
    assert (code, out) == (2, "")
    assert "-o is for aws" in err


def test_what_costs_money_is_allowed_only_where_it_is_asked(ended: Ended, tmp_path: Path) -> None:
    def actions() -> list[str]:
        allowed: list[str] = json.loads(ended("permissions", "aws")[1])["Statement"][0]["Action"]
        return [action for action in allowed if action.startswith("ce:")]

    assert actions() == []
    asked = "[[targets.aws]]\ncost_explorer = true\n"
    (tmp_path / "residency.toml").write_text(asked, encoding="utf-8")
    assert actions() == ["ce:GetCostAndUsage"]
