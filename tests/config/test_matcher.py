"""Which resources a rule of the file is about."""

from __future__ import annotations

import pytest

from scanner.config import Matcher
from scanner.model import Facts, Resource

BUCKET = Resource(
    id="arn:aws:s3:::rec-archive/x",
    name="rec-archive",
    provider="aws",
    account="123456789012",
    service="s3",
    type="aws_s3_bucket",
    facts=Facts(category="object-store", persistence="persistent"),
    tags={"data": "recordings", "empty": "", "a=b": "c", "[x]": "y=z"},
)


@pytest.mark.parametrize(
    "matcher",
    [
        Matcher(tag="data"),
        Matcher(tag="data=recordings"),
        Matcher(tag="empty="),
        Matcher(tag="a=b"),
        Matcher(tag="[x]=y=z"),
        Matcher(resource="rec-*"),
        Matcher(resource="rec-archive"),
        Matcher(resource="arn:aws:s3:::rec-*"),
        Matcher(resource="*/x"),
        Matcher(resource="rec-archiv?"),
        Matcher(resource="rec-[a-c]*"),
        Matcher(type="aws_s3_*"),
        Matcher(tag="data", resource="rec-*", type="aws_s3_bucket"),
    ],
)
def test_matches(matcher: Matcher) -> None:
    assert matcher.matches(BUCKET)


@pytest.mark.parametrize(
    "matcher",
    [
        Matcher(),
        Matcher(tag="Data"),
        Matcher(tag="dat"),
        Matcher(tag="data="),
        Matcher(tag="data=record"),
        Matcher(tag="data=*"),
        Matcher(tag="recordings"),
        Matcher(resource="rec"),
        Matcher(resource="REC-*"),
        Matcher(resource="archive"),
        Matcher(resource="rec-archive\n"),
        Matcher(type="aws_s3"),
        Matcher(tag="data", resource="other-*"),
        Matcher(tag="data", type="aws_db_*"),
        Matcher(resource="rec-*", type="aws_db_*"),
    ],
)
def test_does_not_match(matcher: Matcher) -> None:
    assert not matcher.matches(BUCKET)


def test_a_pattern_stays_fast() -> None:
    assert not Matcher(resource="*a" * 30 + "b").matches(BUCKET)
