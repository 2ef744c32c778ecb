"""`[[targets.aws]]`: how accounts are entered, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scanner.config import AwsTarget, ConfigError, load

if TYPE_CHECKING:
    from pathlib import Path


def targets(folder: Path, text: str) -> tuple[AwsTarget, ...]:
    path = folder / "residency.toml"
    path.write_text(text, encoding="utf-8")
    return load(path).aws


def test_all_ways_in(tmp_path: Path) -> None:
    text = """
[[targets.aws]]
role = "arn:aws-eusc:iam::111122223333:role/path/residency"
external_id = "a:b/c"
session_name = "night"
region = "eusc-de-east-1"
[[targets.aws]]
profile = "audit"
role = "path/residency"
accounts = ["111122223333", "012345678901", "111122223333"]
[[targets.aws]]
profile = "audit"
role = "residency"
organization = true
exclude_accounts = ["999988887777"]
[[targets.aws]]
profile = "audit"
organization = false
config_aggregator = "all-of_it"
config_region = "eu-west-1"
"""
    assert targets(tmp_path, text) == (
        AwsTarget(
            role="arn:aws-eusc:iam::111122223333:role/path/residency",
            external_id="a:b/c",
            session_name="night",
            region="eusc-de-east-1",
        ),
        AwsTarget(
            profile="audit", role="path/residency", accounts=("111122223333", "012345678901")
        ),
        AwsTarget(
            profile="audit", role="residency", organization=True, exclude_accounts=("999988887777",)
        ),
        AwsTarget(profile="audit", config_aggregator="all-of_it", config_region="eu-west-1"),
    )


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ('role = "residency"', '[0].role: "residency" is not the ARN of a role (expected arn:'),
        ('role = "arn:aws:iam::1:role/x"', "is not the ARN of a role"),
        ('role = "arn:aws:sts::111122223333:assumed-role/x/y"', "is not the ARN of a role"),
        ('accounts = ["111122223333"]', '[0]: "role" is missing (the name of the role to assume'),
        ("organization = true", '[0]: "role" is missing'),
        (
            'accounts = ["111122223333"]\nrole = "arn:aws:iam::111122223333:role/x"',
            "is not the name of a role (it is assumed in each account",
        ),
        ('accounts = []\nrole = "x"', "[0].accounts: must name at least one"),
        ('accounts = ["1234"]\nrole = "x"', '[0].accounts[0]: "1234" is not the number of an'),
        ('accounts = [111122223333]\nrole = "x"', "expected a string, found a whole number"),
        (
            'accounts = ["111122223333"]\norganization = true\nrole = "x"',
            "[0].accounts: is for a list, and organization for all",
        ),
        ('organization = "yes"\nrole = "x"', "expected true or false"),
        ('exclude_accounts = ["111122223333"]', "is for organization = true (leave it out)"),
        ('external_id = "abc"', "[0].external_id: is for a role that is assumed (give role"),
        ('session_name = "abc"', "[0].session_name: is for a role that is assumed"),
        (
            'role = "arn:aws:iam::111122223333:role/x"\nexternal_id = "a b"',
            "[0].external_id: is not an external id as AWS allows it",
        ),
        (
            'role = "arn:aws:iam::111122223333:role/x"\nsession_name = "a b"',
            "is not a session name",
        ),
        ('region = "Frankfurt"', '[0].region: "Frankfurt" is not the code of a region'),
        (
            f'config_aggregator = "arn:aws:config:eu-west-1:{"1" * 12}:config-aggregator/x"',
            "is not the name of an aggregator (letters, digits, _ and -; not its ARN,",
        ),
        ("config_aggregator = true", "[0].config_aggregator: expected a string, found true or"),
        ('config_region = "eu-west-1"', "[0].config_region: is where an aggregator is (give"),
        (
            'config_aggregator = "x"\nconfig_region = "Ireland"',
            '[0].config_region: "Ireland" is not the code of a region',
        ),
        ('roll = "x"', 'unknown key "roll" (did you mean role?)'),
        ("\n[[targets.aws]]", "[1]: is the same account as an earlier [[targets.aws]]"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, lines: str, words: str) -> None:
    with pytest.raises(ConfigError) as refused:
        targets(tmp_path, f"[[targets.aws]]\n{lines}\n")
    assert words in str(refused.value)
    assert f"{tmp_path / 'residency.toml'}:" in str(refused.value)


def test_an_external_id_is_not_repeated(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as refused:
        targets(tmp_path, '[[targets.aws]]\nexternal_id = "hush hush"\n')
    assert "hush" not in str(refused.value)


@pytest.mark.parametrize(
    ("target", "name"),
    [
        (AwsTarget(), "default credentials"),
        (AwsTarget(profile="prod"), "prod"),
        (AwsTarget(profile="prod", role="x", accounts=("111122223333",)), "prod"),
        (
            AwsTarget(role="arn:aws:iam::111122223333:role/x"),
            "default credentials as arn:aws:iam::111122223333:role/x",
        ),
    ],
)
def test_a_target_has_a_name(target: AwsTarget, name: str) -> None:
    assert target.name == name
