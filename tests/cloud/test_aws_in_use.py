"""A service that says that it is not in use holds nothing; one that refuses otherwise is a gap."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

import pytest

from scanner.targets.unit import collectors
from tests.collectors.aws_replay import Answered, Replay, fixture, run, unit, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

MACIE = {
    "macie2_account": "GetMacieSession",
    "macie2_classification_export_configuration": "GetClassificationExportConfiguration",
}
HUB = {
    "securityhub_account": "DescribeHub",
    "securityhub_finding_aggregator": "ListFindingAggregators",
    "securityhub_account_v2": "DescribeSecurityHubV2",
    "securityhub_aggregator_v2": "ListAggregatorsV2",
    "securityhub_connector_v2": "ListConnectorsV2",
}


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def seen(
    account: Answered, name: str, refused: dict[str, tuple[str, str]]
) -> tuple[int, list[str]]:
    """Count what is found where operations are refused so, and say which calls are a gap."""
    recorded = copy.deepcopy(fixture(name))
    for call in recorded["calls"]:
        if call["operation"] in refused:
            code, message = refused[call["operation"]]
            call["error"] = {"Code": code, "Message": message, "status": 400}
    collector = collectors("aws")[f"aws_{name}"]
    aws = unit(collector, recorded, Replay(recorded["calls"]), f"aws_{name}", account)
    found, problems = run(collector, aws)
    return len(found), [problem.call for problem in problems]


@pytest.mark.parametrize("name", MACIE)
@pytest.mark.parametrize(
    ("code", "message", "is_gap"),
    [
        ("AccessDeniedException", "Macie is not enabled", False),
        ("AccessDeniedException", "Macie is not enabled.", False),
        ("ResourceNotFoundException", "not there", False),
        # The code alone says nothing; nor does what IAM says, whatever else stands in it.
        ("AccessDeniedException", "no", True),
        ("AccessDeniedException", "Macie is not enabled: me is not authorized to perform it", True),
        ("ValidationException", "Macie is not enabled", True),
    ],
)
def test_macie(account: Answered, name: str, code: str, message: str, *, is_gap: bool) -> None:
    gaps = [f"macie2:{MACIE[name]}"] if is_gap else []
    assert seen(account, name, {MACIE[name]: (code, message)}) == (0, gaps)


OFF = "Account 111122223333 is not subscribed to AWS Security Hub"


@pytest.mark.parametrize("name", HUB)
@pytest.mark.parametrize(
    ("code", "message", "is_gap"),
    [
        ("ResourceNotFoundException", "no", False),
        ("InvalidAccessException", OFF, False),
        # Its code stands for other refusals too.
        ("InvalidAccessException", "no", True),
        ("InvalidAccessException", "Account 111122223333 is not an administrator", True),
        ("InvalidAccessException", f"{OFF}: me is not authorized to perform it", True),
        ("AccessDeniedException", OFF, True),
        ("InternalServerException", "no", True),
    ],
)
def test_security_hub(
    account: Answered, name: str, code: str, message: str, *, is_gap: bool
) -> None:
    gaps = [f"securityhub:{HUB[name]}"] if is_gap else []
    assert seen(account, name, {HUB[name]: (code, message)}) == (0, gaps)
