"""In every partition of AWS what is seen is the same, under the partition's own names."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from scanner.targets.unit import collectors
from tests.collectors.aws_replay import (
    FIXTURES,
    Answered,
    Replay,
    fixture,
    run,
    unit,
    without_account,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = sorted(p.stem for p in FIXTURES.glob("*.json") if f"aws_{p.stem}" in collectors("aws"))
# Each partition and one of its regions: an SDK refuses the ARN of another partition in some calls.
PARTITIONS = {"aws-eusc": "eusc-de-east-1", "aws-us-gov": "us-gov-west-1", "aws-cn": "cn-north-1"}
OWN = re.compile(r"arn:aws(?:-[a-z-]+)?:")
ARN = re.compile(r"arn:[^\s\"\\]+")


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def arns(account: Answered, name: str, recorded: dict[str, Any]) -> list[str]:
    """Every ARN in what the collector sees, in order."""
    collector = collectors("aws")[f"aws_{name}"]
    aws = unit(collector, recorded, Replay(recorded["calls"]), f"aws_{name}", account)
    found, _ = run(collector, aws)
    return ARN.findall(msgspec.json.encode(found).decode())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("partition", PARTITIONS)
def test_what_is_seen_is_named_by_its_own_partition(
    account: Answered, name: str, partition: str
) -> None:
    recorded = fixture(name)

    def moved(text: str) -> str:
        text = OWN.sub(f"arn:{partition}:", text)
        return text.replace(recorded["region"], PARTITIONS[partition])

    there = {**json.loads(moved(json.dumps(recorded))), "partition": partition}
    expected = [moved(arn) for arn in arns(account, name, recorded)]
    if name == "wafv2_web_acl_logging_configuration":
        # What protects CloudFront is asked in us-east-1 only, where the fixture is.
        expected = [arn for arn in expected if "-site" not in arn and "/site/" not in arn]
    assert arns(account, name, there) == expected


def test_nearly_all_collectors_name_something_by_an_arn(account: Answered) -> None:
    without = [name for name in NAMES if not arns(account, name, fixture(name))]
    assert len(without) < len(NAMES) / 5
