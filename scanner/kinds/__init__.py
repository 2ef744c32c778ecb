"""What each planned type of resource stores. One type is one small file, found by its name.

`terraform/aws_sqs_queue.py` is for Terraform's `aws_sqs_queue`, and for Pulumi's queue, which has
the same settings; `cloudformation/aws_sqs_queue.py` is for `AWS::SQS::Queue`. Each holds a `KIND`.
Types that keep no personal data stand, with the reason, in `nothing_kept/`, one file per provider;
what stands nowhere is said to be unknown, never taken to keep nothing.
"""

from __future__ import annotations

import importlib
import re
import tomllib
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scanner.kinds.kind import Kind

_TERRAFORM = re.compile(r"[a-z][a-z0-9_]*")
_CLOUDFORMATION = re.compile(r"[A-Z][A-Za-z0-9]*(::[A-Z][A-Za-z0-9]*){2}")


@cache
def find(type_: str) -> Kind | None:
    """Return what is known of a type; `None` if there is no file for it."""
    name = _module(type_)
    if name is None or find_spec(name) is None:
        return None
    kind: Kind = importlib.import_module(name).KIND
    return kind


def has_unique_name(type_: str) -> bool:
    """Say whether nobody else in the world can have the name of a resource of this type."""
    kind = find(type_)
    return kind is not None and kind.unique_name


@cache
def keeps_nothing(type_: str) -> bool:
    """Say whether a type is known to keep no personal data."""
    names, globs = _nothing_kept()
    return type_ in names or globs.fullmatch(type_) is not None


def _module(type_: str) -> str | None:
    # What stands in a plan is anybody's text; only what looks like a type is looked for.
    if _CLOUDFORMATION.fullmatch(type_):
        return f"{__name__}.cloudformation.{type_.replace('::', '_').lower()}"
    if _TERRAFORM.fullmatch(type_):
        return f"{__name__}.terraform.{type_}"
    return None


@cache
def _nothing_kept() -> tuple[frozenset[str], re.Pattern[str]]:
    folder = files(__package__).joinpath("nothing_kept")
    types = [
        type_
        for file in folder.iterdir()
        if file.name.endswith(".toml")
        for group in tomllib.loads(file.read_text(encoding="utf-8"))["group"]
        for type_ in group["types"]
    ]
    globs = (re.escape(glob).replace(r"\*", "[A-Za-z0-9_:]*") for glob in types if "*" in glob)
    return frozenset(type_ for type_ in types if "*" not in type_), re.compile("|".join(globs))
