"""Service models without what this program never calls: clients cost less, and cannot write.

A client has a method for each operation of its service's model, 750 for EC2, and keeps the model:
105 services took 230 MB and, for each further region, 25 MB. With the declared operations alone it
is 67 and 13 MB, and half of the time (botocore 1.43.117).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path, PurePath
from typing import Any, TypeAlias

import msgspec
from botocore.loaders import JSONFileLoader, Loader

from scanner.cloud.aws.actions import full_name

Operations: TypeAlias = Mapping[str, frozenset[str]]
"""Names of operations by the SDK's name of the service."""

# What the SDK calls by itself: where a bucket is after a redirect, what a directory bucket's own
# endpoint asks for first, and what its ways to credentials need.
_BY_ITSELF = {
    "s3": ("HeadBucket", "CreateSession"),
    "sts": ("AssumeRole", "AssumeRoleWithWebIdentity"),
    "sso": ("GetRoleCredentials",),
    "sso-oidc": ("CreateToken",),
    "signin": ("CreateOAuth2Token",),
}


@cache
def declared() -> Loader:
    """Return the loader of models with what collectors and targets declare, and no more."""
    return Loader(file_loader=_Narrowed(operations()))


@cache
def operations() -> Operations:
    """Return every operation that this program may call."""
    from scanner.cloud.aws import aggregator
    from scanner.cloud.aws.target import CALLS, ORGANIZATION_CALLS, ROLE_CALLS
    from scanner.targets.unit import collectors

    calls = {*CALLS, *ORGANIZATION_CALLS, *ROLE_CALLS, *aggregator.CALLS}
    calls |= {full_name("config", call) for call in aggregator.RECORDER}
    for collector in collectors("aws").values():
        calls |= {full_name(collector.SERVICE, call) for call in collector.CALLS}
    found = {service: set(names) for service, names in _BY_ITSELF.items()}
    for call in calls:
        service, _, operation = call.partition(":")
        found.setdefault(service, set()).add(operation)
    return {service: frozenset(names) for service, names in found.items()}


@cache
def called() -> frozenset[str]:
    """Return the names of these operations, of whatever service."""
    return frozenset(name for names in operations().values() for name in names)


class _Narrowed(JSONFileLoader):  # type: ignore[misc]
    """Reads the files of models: `…/ec2/2016-11-15/service-2`."""

    def __init__(self, wanted: Operations) -> None:
        self._wanted = wanted
        self._shapes: dict[tuple[str, ...], frozenset[str]] = {}

    def _load_file(self, full_path: str, open_method: Any) -> Any:  # noqa: ANN401 - as below
        # As the SDK reads it, in a third of the time; on this nothing but that depends.
        if not Path(full_path).is_file():
            return None
        with open_method(full_path, "rb") as file:
            return msgspec.json.decode(file.read())

    def load_file(self, file_path: str) -> Any:  # noqa: ANN401 - botocore has no types
        """Return what a file holds, less what nobody calls; `None` where there is none."""
        data = super().load_file(file_path)
        path = PurePath(file_path)
        if data is None or path.name not in {"service-2", "service-2.sdk-extras"}:
            return data
        if path.name == "service-2":
            data = narrowed(data, self._wanted.get(path.parts[-3], frozenset()))
            self._shapes[path.parts[-3:-1]] = frozenset(data["shapes"])
            return data
        # What the SDK adds to a model after reading it: to a shape that is gone, half of one.
        kept, added = self._shapes.get(path.parts[-3:-1], frozenset()), data["merge"]
        shapes = {name: more for name, more in added.get("shapes", {}).items() if name in kept}
        return {**data, "merge": {**added, "shapes": shapes}}


def narrowed(model: dict[str, Any], wanted: frozenset[str]) -> dict[str, Any]:
    """Return a service model with these operations, the shapes that they need, and all errors."""
    # Some services tell by an operation where their others are to be sent.
    kept = {
        name: _undocumented(operation)
        for name, operation in model["operations"].items()
        if name in wanted or operation.get("endpointoperation")
    }
    shapes: dict[str, Any] = {}
    todo = [*_named(kept), *(n for n, s in model["shapes"].items() if s.get("exception"))]
    while todo:
        name = todo.pop()
        if name not in shapes:
            shapes[name] = _undocumented(model["shapes"][name])
            todo += _named(shapes[name])
    return {**model, "operations": kept, "shapes": shapes}


def _undocumented(part: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in part.items() if key != "documentation"}


def _named(part: Any) -> list[str]:  # noqa: ANN401 - any part of a model
    """Return the shapes that are referred to in here."""
    if isinstance(part, dict):
        found = [shape] if isinstance(shape := part.get("shape"), str) else []
        return found + [name for value in part.values() for name in _named(value)]
    return [name for item in part for name in _named(item)] if isinstance(part, list) else []
