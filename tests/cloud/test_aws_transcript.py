"""The bucket in the address of a transcript, in each form that such an address has."""

from __future__ import annotations

import pytest

from scanner.cloud.aws.contact import transcript


@pytest.mark.parametrize(
    ("address", "bucket"),
    [
        ("https://s3.eu-central-1.amazonaws.com/calls/a/b.json", "calls"),
        ("https://s3-eu-west-1.amazonaws.com/calls/b.json", "calls"),
        ("https://s3.amazonaws.com/calls/b.json?X-Amz-Signature=x", "calls"),
        ("https://calls.s3.eu-central-1.amazonaws.com/b.json", "calls"),
        ("https://calls.of.a.s3.amazonaws.com/b.json", "calls.of.a"),
        ("https://of.s3calls.s3.eu-central-1.amazonaws.com/b.json", "of.s3calls"),
        ("s3://calls/a/b.json", "calls"),
        ("https://s3.eu-central-1.amazonaws.com/", None),
        ("https://files.example.com/calls/b.json", None),
        ("", None),
    ],
)
def test_the_bucket_of_a_transcript(address: str, bucket: str | None) -> None:
    assert transcript.bucket(address) == bucket
