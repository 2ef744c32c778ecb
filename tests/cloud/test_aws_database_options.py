"""Whether an Oracle database refuses what is not encrypted: by its options, never by a default."""

from __future__ import annotations

import pytest

from scanner.cloud.aws.database import database_options

NATIVE, SETTING = "NATIVE_NETWORK_ENCRYPTION", "SQLNET.ENCRYPTION_SERVER"
SAID = {
    "REQUIRED": ("enforced", f"{SETTING}=REQUIRED"),
    "Requested": ("optional", f"{SETTING}=Requested"),
    "ACCEPTED": ("optional", f"{SETTING}=ACCEPTED"),
    "REJECTED": ("none", f"{SETTING}=REJECTED"),
    "SOMETIMES": ("unknown", f"{SETTING}=SOMETIMES"),
}


@pytest.mark.parametrize("value", SAID)
def test_what_native_encryption_means(value: str) -> None:
    assert database_options.judge({NATIVE: {SETTING: value}}) == SAID[value]


def test_native_encryption_without_its_setting_is_no_proof() -> None:
    found = database_options.judge({NATIVE: {"SQLNET.ENCRYPTION_TYPES_SERVER": "AES256"}})
    assert found == ("unknown", f"the option group has no value for {SETTING}")


def test_ssl_leaves_the_port_in_clear() -> None:
    expected = ("optional", "the option SSL has a port of its own, beside the one in clear")
    assert database_options.judge({"SSL": {"SQLNET.SSL_VERSION": "1.2"}}) == expected


def test_neither_is_in_clear_and_an_unread_group_is_unknown() -> None:
    neither = ("none", "the option group has neither SSL nor native encryption")
    assert database_options.judge({"TDE": {}}) == neither
    assert database_options.judge(None) == ("unknown", "the option group could not be read")


@pytest.mark.parametrize(
    ("engine", "expected"),
    [("oracle-ee", True), ("oracle-se2-cdb", True), ("custom-oracle-ee", False), ("mysql", False)],
)
def test_options_tell_only_of_oracle_that_aws_runs(engine: str, expected: bool) -> None:
    assert database_options.apply_to(engine) is expected
