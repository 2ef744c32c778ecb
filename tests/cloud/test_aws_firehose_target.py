"""Where a stream of Firehose delivers to: what is not told is a copy nobody knows where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scanner.cloud.aws.analytics import firehose_target
from tests.cloud.aws_recorded import HERE, OTHER, recorded
from tests.collectors.aws_replay import Answered, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.model import Copy

CATALOG = f"arn:aws:glue:us-east-1:{OTHER}:catalog"


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def said(copy: Copy) -> tuple[str, str | None, str | None, str | None]:
    return copy.role, copy.location.code, copy.id, copy.owner


@pytest.mark.parametrize(
    ("target", "copies"),
    [
        ({}, [("replica", None, None, None)]),
        (
            {"ClusterEndpoint": "https://search-cdr.us-west-2.es.amazonaws.com"},
            [("index", "us-west-2", None, None)],
        ),
        (
            {"CollectionEndpoint": "https://abc.eu-west-1.aoss.amazonaws.com"},
            [("index", "eu-west-1", None, None)],
        ),
        ({"CollectionEndpoint": "https://example.com"}, [("index", None, None, None)]),
        (
            {"CatalogConfiguration": {"CatalogARN": CATALOG}},
            [("index", "us-east-1", CATALOG, OTHER)],
        ),
    ],
)
def test_where_a_target_is(account: Answered, target: dict[str, Any], copies: list[Any]) -> None:
    aws = recorded(account, "firehose", (), [])
    assert aws.region == HERE
    assert [said(copy) for copy in firehose_target.copies(aws, target)] == copies


def test_a_form_that_is_not_known_is_a_target() -> None:
    known = {"BucketARN": "arn:aws:s3:::calls"}
    assert firehose_target.targets([]) == [{}]
    assert firehose_target.targets([{"DestinationId": "1"}]) == [{}]
    assert firehose_target.targets(
        [
            {"DestinationId": "1", "S3DestinationDescription": known},
            {
                "DestinationId": "2",
                "S3DestinationDescription": {"BucketARN": "arn:aws:s3:::short"},
                "ExtendedS3DestinationDescription": known,
            },
        ]
    ) == [known, known]
