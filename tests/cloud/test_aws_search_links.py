"""Connections between search domains: those that could not be read are of nobody knows whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scanner.cloud.aws.analytics import search_links
from scanner.model import AccessPath
from tests.cloud.aws_recorded import HERE, OTHER, OWN, answer, recorded
from tests.collectors.aws_replay import Answered, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

OUT, IN = search_links.CALLS
NONE: dict[str, Any] = {"Connections": []}
UNREAD = AccessPath(
    kind="principal",
    encryption="unknown",
    evidence="which domains connect to it could not be read",
)


@pytest.fixture
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def end(owner: str, region: str, name: str) -> dict[str, Any]:
    about = {"OwnerId": owner, "Region": region, "DomainName": name}
    return {"AWSDomainInformation": about}


def read(account: Answered, out: dict[str, Any] | None, in_: dict[str, Any] | None) -> Aws:
    answers = [answer(OUT, out), answer(IN, in_)]
    return recorded(account, "opensearch", search_links.CALLS, answers)


def places(aws: Aws) -> list[tuple[str | None, str | None]]:
    return [(copy.location.code, copy.id) for copy in search_links.copies(aws, "calls")]


@pytest.mark.parametrize(("out", "in_"), [(None, NONE), (NONE, None), (None, None)])
def test_unread_connections_may_lead_anywhere(
    account: Answered, out: dict[str, Any] | None, in_: dict[str, Any] | None
) -> None:
    aws = read(account, out, in_)
    assert places(aws) == [(None, None)]
    assert search_links.paths(aws, "calls") == ([UNREAD] if in_ is None else [])


def test_what_was_read_beside_it_stays(account: Answered) -> None:
    there = {
        "LocalDomainInfo": end(OWN, HERE, "calls"),
        "RemoteDomainInfo": end(OTHER, "us-east-1", "theirs"),
    }
    aws = read(account, {"Connections": [there]}, None)
    arn = f"arn:aws:es:us-east-1:{OTHER}:domain/theirs"
    assert places(aws) == [("us-east-1", arn), (None, None)]


def test_without_connections_there_is_nobody(account: Answered) -> None:
    aws = read(account, NONE, NONE)
    assert (places(aws), search_links.paths(aws, "calls")) == ([], [])
