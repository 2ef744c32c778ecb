"""A queue that a service names by its address: which region and account it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scanner.cloud.aws.contact.queue_place import queue_copy
from scanner.cloud.aws.unit import Aws
from tests.collectors.aws_replay import Answered, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def aws() -> Iterator[Aws]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Aws(Answered(), "customer-profiles", "aws_thing", "eu-central-1", (), "111122223333")


@pytest.mark.parametrize(
    ("url", "region", "owner"),
    [
        ("https://sqs.eu-west-1.amazonaws.com/111122223333/dead", "eu-west-1", "111122223333"),
        ("https://us-east-1.queue.amazonaws.com/999988887777/dead", "us-east-1", "999988887777"),
        ("https://sqs.cn-north-1.amazonaws.com.cn/999988887777/d", "cn-north-1", "999988887777"),
        ("https://queue.example/111122223333/dead", None, None),
        ("https://sqs.eu-west-1.amazonaws.com/dead", None, None),
        ("dead", None, None),
    ],
)
def test_the_address_says_where(aws: Aws, url: str, region: str | None, owner: str | None) -> None:
    copy = queue_copy(aws, "replica", url)
    arn = f"arn:aws:sqs:{region}:{owner}:{url.rsplit('/', 1)[-1]}" if region else None
    assert (copy.role, copy.location.code, copy.owner, copy.id) == ("replica", region, owner, arn)
