"""Direct Connect: a line is encrypted only where MACsec must be used and is."""

from __future__ import annotations

from typing import Any

import pytest

from scanner.cloud.aws.network import direct_line

UP, DOWN = "Encryption Up", "Encryption Down"


@pytest.mark.parametrize(
    ("line", "encryption"),
    [
        ({"encryptionMode": "must_encrypt", "portEncryptionStatus": UP}, "enforced"),
        ({"encryptionMode": "must_encrypt", "portEncryptionStatus": DOWN}, "unknown"),
        ({"encryptionMode": "must_encrypt"}, "unknown"),
        ({"encryptionMode": "should_encrypt", "portEncryptionStatus": UP}, "optional"),
        ({"encryptionMode": "no_encrypt", "portEncryptionStatus": UP}, "none"),
        ({"encryptionMode": "always"}, "unknown"),
        ({"macSecCapable": False}, "none"),
        ({"macSecCapable": False, "partnerInterconnectMacSecCapable": True}, "unknown"),
        ({"macSecCapable": True}, "unknown"),
        ({}, "unknown"),
        (None, "unknown"),
    ],
)
def test_a_line(line: dict[str, Any] | None, encryption: str) -> None:
    assert direct_line.encryption(line)[0] == encryption
