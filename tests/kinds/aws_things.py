"""Planned things of AWS in Frankfurt, written by hand, for tests."""

from __future__ import annotations

from typing import Any

from tests.kinds.things import Planned

HERE = "eu-central-1"


def thing(type_: str, **values: Any) -> Planned:
    """Return a thing by the name of `a`; `region` may say that it is somewhere else."""
    return Planned(f"{type_}.a", {"region": HERE, **values})
