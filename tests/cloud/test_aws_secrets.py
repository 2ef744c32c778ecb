"""What an answer holds and nobody may see is in no resource: keys, variables, headers."""

from __future__ import annotations

import json

import pytest

from tests.collectors.aws_replay import fixture

MARK = "never-kept"


@pytest.mark.parametrize(
    "name",
    [
        *("cloudfront_distribution", "lambda_function", "lambda_function_url", "transfer_server"),
        *("vpn_connection", "dx_private_virtual_interface", "dx_public_virtual_interface"),
        "dx_transit_virtual_interface",
    ],
)
def test_nothing_secret_is_kept(name: str) -> None:
    recorded = fixture(name)
    assert MARK in json.dumps(recorded["calls"]), "the answers hold no secret to look for"
    assert MARK not in json.dumps(recorded["resources"])
