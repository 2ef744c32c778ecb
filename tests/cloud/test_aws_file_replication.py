"""Where file systems are replicated to, also where that could not be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scanner.cloud.aws.storage.file_replication import replication
from scanner.model import Copy
from scanner.places.resolve import resolve
from tests.cloud.aws_recorded import HERE, OTHER, OWN, answer, recorded
from tests.collectors.aws_replay import Answered, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

CALL = "DescribeReplicationConfigurations"
ARN = f"arn:aws:elasticfilesystem:{HERE}:{OWN}:file-system/fs-1"
FAR = f"arn:aws:elasticfilesystem:us-east-2:{OTHER}:file-system/fs-far"


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def replica(code: str | None, id_: str | None = None, owner: str | None = None) -> Copy:
    return Copy(role="replica", location=resolve("aws", code), id=id_, owner=owner)


@pytest.mark.parametrize(
    ("response", "copies"),
    [
        ([], []),
        # That others could not be seen does not prove that there are none.
        (None, [replica(None)]),
        ([{"OwnerId": OTHER}], [replica("us-east-2", FAR, OTHER)]),
        ([{}], [replica("us-east-2", "fs-far")]),
    ],
)
def test_replicas(account: Answered, response: Any, copies: list[Copy]) -> None:
    pair = {
        "SourceFileSystemId": "fs-1",
        "SourceFileSystemRegion": HERE,
        "SourceFileSystemArn": ARN,
        "OriginalSourceFileSystemArn": ARN,
        "CreationTime": "2026-01-01T00:00:00Z",
        "Destinations": [
            {"Status": "ENABLED", "FileSystemId": "fs-far", "Region": "us-east-2", **one}
            for one in response or ()
        ],
    }
    said = None if response is None else {"Replications": [pair] if response else []}
    aws = recorded(account, "efs", (CALL,), [answer(CALL, said)])
    found = replication(aws, ARN)
    assert (found.role(HERE), found.of(), list(found.copies(aws))) == ("primary", None, copies)
