"""Accounts that are scanned in the same run are one's own; one that is only named is a stranger."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from scanner.config import AwsTarget, Config
from scanner.demo.aws_server import AwsServer
from scanner.join import join
from scanner.take import Narrowed
from tests.cloud.aws_accounts import Gate, inside, lead, taken
from tests.inventories import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.long

ONE, TWO, OTHER = "111122223333", "444455556666", "999988887777"
TARGET = AwsTarget(role="residency", accounts=(ONE, TWO))


@pytest.fixture
def gate() -> Iterator[Gate]:
    with AwsServer() as server, pytest.MonkeyPatch.context() as patch:
        lead(server, patch)
        s3 = inside(ONE, "s3", "us-east-1")
        s3.create_bucket(Bucket="one")
        let_in = {
            "Effect": "Allow",
            "Principal": {"AWS": [f"arn:aws:iam::{account}:root" for account in (TWO, OTHER)]},
            "Action": "s3:GetObject",
            "Resource": "arn:aws:s3:::one/*",
        }
        policy = {"Version": "2012-10-17", "Statement": [let_in]}
        s3.put_bucket_policy(Bucket="one", Policy=json.dumps(policy))
        gate = Gate()
        gate.put_up(patch)
        yield gate


def others() -> list[str | None]:
    """Whom the bucket lets in, as the inventory of the run tells it."""
    part = taken(TARGET, narrowed=Narrowed(types=("aws_s3_bucket",)))
    found = join([part], Config(aws=(TARGET,)), as_of=TODAY)
    (bucket,) = (resource for resource in found.resources if resource.name == "one")
    return [path.principal for path in bucket.facts.access if path.kind == "principal"]


def test_an_account_that_was_scanned_too_is_nobody_else(gate: Gate) -> None:
    assert others() == [f"aws:{OTHER}"]
    assert {account for account, _, _ in gate.roles()} == {ONE, TWO}


def test_an_account_that_could_not_be_entered_is_a_stranger(gate: Gate) -> None:
    gate.refuses = lambda name: "Action=AssumeRole" in name and TWO in name
    assert others() == [f"aws:{TWO}", f"aws:{OTHER}"]
