"""S3 answers in which every field may be left out: any other XML must not read as "not set"."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import botocore.httpsession
import pytest
from botocore.awsrequest import AWSResponse
from botocore.compat import HTTPHeaders

from scanner.cloud.aws.account import Account
from scanner.cloud.aws.unit import Aws
from scanner.cloud.limits import Limits
from tests.collectors.aws_replay import without_account

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

NAMESPACE = b'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"'
LOGGING = ("s3", "get_bucket_logging", "GetBucketLogging", {"Bucket": "calls"})
BLOCK = ("s3", "get_public_access_block", "GetPublicAccessBlock", {"Bucket": "calls"})
ACCOUNT = {"AccountId": "111122223333"}
ACCOUNT_BLOCK = ("s3control", "get_public_access_block", "GetPublicAccessBlock", ACCOUNT)
OWNERSHIP = (
    *("s3", "get_bucket_ownership_controls", "GetBucketOwnershipControls"),
    {"Bucket": "calls"},
)
NOTICES = (
    *("s3", "get_bucket_notification_configuration", "GetBucketNotificationConfiguration"),
    {"Bucket": "calls"},
)

LENSES = (
    *("s3control", "list_storage_lens_configurations", "ListStorageLensConfigurations"),
    ACCOUNT,
)
LENS = (
    *("s3control", "get_storage_lens_configuration", "GetStorageLensConfiguration"),
    {**ACCOUNT, "ConfigId": "calls"},
)
ASKED = [LOGGING, BLOCK, ACCOUNT_BLOCK, OWNERSHIP, NOTICES, LENSES, LENS]


class Raw(io.BytesIO):
    """A body as the connection hands it on."""

    def stream(self, **_: object) -> Iterator[bytes]:
        yield self.read()


def read(patch: pytest.MonkeyPatch, asked: Any, body: bytes) -> tuple[Any, list[str]]:
    """Read through a real client whose connection answers 200 with this body."""
    without_account(patch)

    def send(_session: object, request: Any) -> AWSResponse:
        return AWSResponse(request.url, 200, HTTPHeaders(), Raw(body))

    patch.setattr(botocore.httpsession.URLLib3Session, "send", send)
    service, operation, call, params = asked
    aws = Aws(Account(None, Limits(attempts=1)), service, "aws_thing", "eu-central-1", (call,))
    return aws.read(operation, **params), [p.detail for p in aws.problems]


@pytest.mark.parametrize(
    ("asked", "body", "key", "value"),
    [
        (LOGGING, b"<BucketLoggingStatus/>", "LoggingEnabled", None),
        (
            LOGGING,
            b'<?xml version="1.0"?>\n<!-- - -->\n<BucketLoggingStatus ' + NAMESPACE + b"/>",
            *("LoggingEnabled", None),
        ),
        (
            LOGGING,
            b"<BucketLoggingStatus><LoggingEnabled><TargetBucket>logs</TargetBucket>"
            b"</LoggingEnabled></BucketLoggingStatus>",
            *("LoggingEnabled", {"TargetBucket": "logs"}),
        ),
        (
            BLOCK,
            b"<PublicAccessBlockConfiguration></PublicAccessBlockConfiguration>",
            *("PublicAccessBlockConfiguration", {}),
        ),
        (
            ACCOUNT_BLOCK,
            b"<PublicAccessBlockConfiguration " + NAMESPACE + b"/>",
            *("PublicAccessBlockConfiguration", {}),
        ),
        (OWNERSHIP, b"<OwnershipControls/>", "OwnershipControls", {}),
        (NOTICES, b"<NotificationConfiguration/>", "QueueConfigurations", None),
        (LENSES, b"<ListStorageLensConfigurationsResult/>", "StorageLensConfigurationList", None),
        (LENSES, b"<ListStorageLensConfigurationResult/>", "StorageLensConfigurationList", None),
        (
            LENS,
            b"<StorageLensConfiguration " + NAMESPACE + b"><Id>calls</Id>"
            b"</StorageLensConfiguration>",
            *("StorageLensConfiguration", {"Id": "calls"}),
        ),
        (
            NOTICES,
            b"<NotificationConfiguration><QueueConfiguration><Queue>q</Queue>"
            b"</QueueConfiguration></NotificationConfiguration>",
            *("QueueConfigurations", [{"QueueArn": "q"}]),
        ),
    ],
)
def test_not_set_is_an_answer(
    monkeypatch: pytest.MonkeyPatch, asked: Any, body: bytes, key: str, value: Any
) -> None:
    answer, problems = read(monkeypatch, asked, body)
    assert problems == []
    assert answer.get(key) == value


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize(
    "body", [b"", b"<Answer/>", b"<html></html>", b"<BucketLoggingStatusOf/>", b"Hello"]
)
def test_another_answer_is_none(monkeypatch: pytest.MonkeyPatch, asked: Any, body: bytes) -> None:
    answer, problems = read(monkeypatch, asked, body)
    assert answer is None
    # What is no XML at all, botocore takes for a broken server's.
    why = ("500", "bad answer (ResponseParserError): the answer is no ")
    assert len(problems) == 1
    assert problems[0].startswith(why)
