"""Clients of the test cloud's AWS, for filling it."""

from __future__ import annotations

from typing import Any

import boto3

ACCOUNT = "123456789012"
HOME = "eu-central-1"


def client(service: str, region: str = HOME) -> Any:  # noqa: ANN401 - boto3 is dynamic
    """Return a client that the environment leads to the test cloud."""
    return boto3.client(service, region_name=region)
