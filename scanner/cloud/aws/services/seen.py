"""What other services of AWS see in use: whether a collector reads it, or it keeps nothing."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from scanner import kinds
from scanner.cloud.problem import Problem, plain
from scanner.model import Coverage
from scanner.targets.unit import collectors

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws


class Seen(NamedTuple):
    """A type that is in use in a region (`global`, where it is in none), and how often."""

    region: str
    type: str
    number: int


def is_settled(type_: str) -> bool:
    """Say whether a collector reads this type, or it is known to keep no personal data.

    A type is named as CloudFormation does, or else as Resource Explorer does, `service:type`.
    """
    if type_ in _nothing() or kinds.keeps_nothing(type_):
        return True
    kind = kinds.find(type_)
    known = collectors("aws")
    readers = {_readers().get(type_), _alike().get(_plain_name(type_)), kind and kind.live}
    return any(reader in known for reader in readers)


def is_read_service(name: str) -> bool:
    """Say whether a service, as Cost Explorer names it, has a collector, or keeps nothing."""
    table = _table()
    if any(name in group["services"] for group in table["services_nothing"]):
        return True
    clients = {collector.SERVICE for collector in collectors("aws").values()}
    return bool(clients & {*table["services"].get(name, ())})


def gap(aws: Aws, region: str, type_: str, said: str) -> Coverage:
    """Return the gap that there is where nobody reads what is in use; `said` is what shows it."""
    return Coverage(
        provider="aws",
        account=aws.account_id,
        region=plain(region, 40),
        type=plain(type_, 100),
        status="unsupported",
        detail=f"{said}, and nothing reads this type; [[data.exclude]] in"
        " residency.toml says that it keeps no personal data",
    )


def note(aws: Aws, call: str, text: str) -> None:
    """Say in the coverage of this unit what it could not tell, which is no gap."""
    aws.problems.append(Problem(status="failed", call=call, detail=text, note=True))


def _plain_name(type_: str) -> str:
    return type_.removeprefix("AWS::").replace("::", "").lower()


@cache
def _alike() -> dict[str, str]:
    return {name.removeprefix("aws_").replace("_", ""): name for name in collectors("aws")}


@cache
def _table() -> dict[str, Any]:
    text = files(__package__).joinpath("seen_types.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _readers() -> dict[str, str]:
    found: dict[str, str] = _table()["read"]
    return found


@cache
def _nothing() -> frozenset[str]:
    return frozenset(type_ for group in _table()["nothing"] for type_ in group["types"])
