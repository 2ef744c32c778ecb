"""That no record of AWS Config was used is said in one line, and nothing where one was."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from scanner.cloud.aws import unused_records
from scanner.cloud.aws.recorded import SOURCE
from scanner.part import Part, Share
from tests.inventories import store

NOW = datetime(2026, 11, 25, tzinfo=UTC)
ASKED = "config:DescribeConfigurationAggregatorSourcesStatus"
REFUSED = f"{ASKED} denied: AccessDeniedException"
OFF = "AWS Config is not recording in this account and region"


def part(used: tuple[str, ...] = (), **unused: str | tuple[str, ...]) -> Part:
    """What a scan saw: accounts of which a record was used, and why it was not in others."""
    told = {a.removeprefix("a"): (w,) if isinstance(w, str) else w for a, w in unused.items()}
    return Part(
        share=Share(),
        tool="1",
        config="",
        asked="",
        started=NOW,
        finished=NOW,
        resources=tuple(replace(store("calls"), account=one, calls=(SOURCE,)) for one in used),
        unused=tuple((account, why) for account, whys in told.items() for why in whys),
    )


def said(count: int, of: int, why: str) -> list[str]:
    return [
        f"config_aggregator: in {count} of {of} accounts nothing was taken from what AWS Config has"
        f" recorded; all was asked as ever ({why})"
    ]


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        ([part()], []),
        ([part(("1",))], []),
        ([part(a1=REFUSED, a2=(REFUSED, OFF))], said(2, 2, REFUSED)),
        ([part(("1", "3"), a1=OFF, a2=REFUSED)], said(1, 3, REFUSED)),
        # A reason may speak of records itself.
        ([part(a1="x; AWS Config's records of y")], said(1, 1, "x; AWS Config's records of y")),
        # In one share it was used, in another not.
        ([part(a1=OFF), part(("1",))], []),
        ([part(a1=OFF), part(("2",))], said(1, 2, OFF)),
    ],
)
def test_one_line_tells_of_how_many_accounts(parts: list[Part], line: list[str]) -> None:
    assert list(unused_records.told(parts)) == line
