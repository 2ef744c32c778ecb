"""The other end of a connection: an unknown country never reads as one that is one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scanner.cloud.aws.network import edges, encryption_control, far_end
from scanner.model import AccessPath
from tests.cloud.aws_recorded import HERE, OTHER, OWN, answer, recorded
from tests.collectors.aws_replay import Answered, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

DESCRIBE = encryption_control.DESCRIBE


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


@pytest.mark.parametrize(
    ("whose", "region", "said"),
    [
        (OWN, "us-east-1", ("network", None, ("US",))),
        (OWN, "xx-nowhere-1", ("network", None, ())),
        (OWN, None, ("network", None, ())),
        (OTHER, HERE, ("peering", f"aws:{OTHER}", ("DE",))),
        (OTHER, None, ("peering", f"aws:{OTHER}", ())),
        (None, "us-east-1", ("peering", None, ("US",))),
        (None, None, ("peering", None, ())),
    ],
)
def test_whose_and_where(
    account: Answered, whose: str | None, region: str | None, said: tuple[Any, Any, Any]
) -> None:
    kind, principal, origins = said
    aws = recorded(account, "ec2", (), [])
    found = far_end.path(aws, (whose, region), "by-service", "seen")
    assert found == AccessPath(
        kind=kind, principal=principal, origins=origins, encryption="by-service", evidence="seen"
    )


@pytest.mark.parametrize(
    ("region", "encryption"),
    [("us-east-1", "by-service"), (HERE, "unknown"), (None, "unknown")],
)
def test_aws_encrypts_between_regions_only(
    account: Answered, region: str | None, encryption: str
) -> None:
    assert far_end.between(recorded(account, "ec2", (), []), region)[0] == encryption


@pytest.mark.parametrize(
    ("codes", "kind", "origins", "where"),
    [
        (["eu-central-1a", "eu-central-1b"], "endpoint", (), ""),
        ([], "endpoint", (), ""),
        (["eu-central-1a", "eu-central-1-ist-1a"], "network", ("TR",), "eu-central-1-ist-1a"),
        (["eu-central-1-ist-1a", "op-1"], "network", (), "eu-central-1-ist-1a, op-1"),
    ],
)
def test_a_zone_abroad_is_told(
    account: Answered, codes: list[str], kind: Any, origins: Any, where: str
) -> None:
    aws = recorded(account, "elbv2", (), [])
    path = AccessPath(kind="endpoint", encryption="enforced", evidence="TLS")
    found = far_end.standing(aws, [path], codes)
    stands = [zone for zone in where.split(", ") if zone]
    assert [(p.kind, p.origins, p.encryption) for p in found] == [(kind, origins, "enforced")]
    assert all(zone in (found[0].evidence or "") for zone in stands)


def test_a_site_is_named_by_an_arn_or_not_at_all() -> None:
    arn = f"arn:aws:ec2:{HERE}:{OWN}:customer-gateway/cgw-1"
    names = [far_end.site(name, "enforced", "IPsec").principal for name in (arn, "cgw-1", None)]
    assert names == [f"aws:{arn}", None, None]


def test_edges_are_never_only_in_europe() -> None:
    assert edges.path("enforced", "served", ("DE",)).origins == ("DE", "US")
    assert edges.path("enforced", "served").origins == ("US",)


@pytest.mark.parametrize(
    ("control", "holds"),
    [
        ({"Mode": "enforce", "State": "available"}, True),
        (
            {
                "Mode": "enforce",
                "State": "available",
                "ResourceExclusions": {"VpcPeering": {"State": "disabled"}},
            },
            True,
        ),
        (
            {
                "Mode": "enforce",
                "State": "available",
                "ResourceExclusions": {"VpcPeering": {"State": "enabling"}},
            },
            False,
        ),
        ({"Mode": "enforce", "State": "enforce-in-progress"}, False),
        ({"Mode": "monitor", "State": "available"}, False),
        ({}, False),
    ],
)
def test_only_a_control_in_force_proves_encryption(
    account: Answered, control: dict[str, Any], holds: bool
) -> None:
    listed = answer(DESCRIBE, {"VpcEncryptionControls": [{"VpcId": "vpc-1", **control}]})
    aws = recorded(account, "ec2", (DESCRIBE,), [listed])
    asked = [encryption_control.enforces(aws, v, "VpcPeering") for v in ("vpc-1", "vpc-2", None)]
    assert asked == [holds, False, False]


def test_controls_that_were_not_read_prove_nothing(account: Answered) -> None:
    aws = recorded(account, "ec2", (DESCRIBE,), [answer(DESCRIBE, None)])
    assert not encryption_control.enforces(aws, "vpc-1", "VpcPeering")
    assert [problem.status for problem in aws.problems] == ["denied"]
