"""Exchanges beyond a voice connector: what could not be read is not known, and no finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scanner.collectors.aws import chime_voice_connector_origination as origination
from scanner.collectors.aws import chime_voice_connector_termination as termination
from scanner.model import AccessPath
from tests.cloud.aws_recorded import HERE, OWN, answer, recorded
from tests.collectors.aws_replay import Answered, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

CONNECTOR = {
    "VoiceConnectorId": "a" * 22,
    "VoiceConnectorArn": f"arn:aws:chime:{HERE}:{OWN}:vc/{'a' * 22}",
    "RequireEncryption": True,
}


@pytest.fixture
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


@pytest.mark.parametrize(
    ("module", "part", "said"),
    [
        (origination, "Origination", "to whom calls go on"),
        (termination, "Termination", "from where calls may come"),
    ],
)
def test_a_part_that_is_refused_is_somebody_nobody_knows(
    account: Answered, module: ModuleType, part: str, said: str
) -> None:
    answers = [answer(f"GetVoiceConnector{part}", None)]
    aws = recorded(account, "chime-sdk-voice", module.CALLS, answers)
    evidence = f"{said} could not be read; RequireEncryption=True"
    # Access that is `remote`, and of nobody, could never be registered.
    path = AccessPath(kind="principal", encryption="unknown", evidence=evidence)
    assert module.resource(aws, CONNECTOR).facts.access == (path,)
    assert [one.status for one in aws.problems] == ["denied"]
