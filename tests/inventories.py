"""Inventories to judge: what each collector's fixture gives, and facts of any shape."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import msgspec
from hypothesis import strategies as st

from scanner.model import (
    AccessEntry,
    AccessPath,
    Control,
    Copy,
    Coverage,
    Facts,
    Inventory,
    Location,
    Party,
    Register,
    Resource,
    Safeguard,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

FIXTURES = Path(__file__).parent / "fixtures"
WHEN = datetime(2026, 11, 22, 2, 14, tzinfo=UTC)
TODAY = date(2026, 11, 22)


def location(*countries: str, **fields: Any) -> Location:
    return Location(
        code="-".join(countries) or None,
        kind="region" if countries else "unknown",
        countries=countries,
        **fields,
    )


def store(name: str, *copies: Copy, **fields: Any) -> Resource:
    """A private bucket with one encrypted connection, unless told otherwise."""
    facts: dict[str, Any] = {
        "category": "object-store",
        "persistence": "persistent",
        "copies": copies,
        "access": (AccessPath(kind="endpoint", encryption="enforced"),),
        "public": False,
    }
    own = {k: fields.pop(k) for k in tuple(fields) if k in Facts.__dataclass_fields__}
    return Resource(
        id=f"arn:aws:s3:::{name}",
        name=name,
        provider=fields.pop("provider", "aws"),
        account="123456789012",
        service="s3",
        type="aws_s3_bucket",
        facts=Facts(**{**facts, **own}),
        **fields,
    )


def primary(*countries: str, **fields: Any) -> Copy:
    return Copy(role="primary", location=location(*countries, **fields))


def seen(status: Any = "complete", **fields: Any) -> Coverage:
    known = {"provider": "aws", "account": "1", "region": "global", "type": "aws_s3_bucket"}
    return Coverage(**{**known, **fields}, status=status)


def inventory(
    *resources: Resource,
    coverage: tuple[Coverage, ...] | None = None,
    register: Register | None = None,
) -> Inventory:
    return Inventory(
        started=WHEN,
        finished=WHEN,
        identities=(),
        resources=resources,
        coverage=(seen(),) if coverage is None else coverage,
        register=register or Register(),
    )


REGISTER = Register(
    parties={
        "desk": Party(
            id="desk", name="Support desk", role="recipient", country="GB",
            processes_in=("GB",), access_from=("GB",),
            hr_data=False, accounts=("aws:444455556666",),
        ),
        "host": Party(
            id="host", name="Host", role="sub-processor", country="IE", provider="aws",
            stores_in=("DE", "IE"), processes_in=("IE",), access_from=("IE",),
            hr_data=False,
            signed=date(2024, 1, 1), reported=date(2024, 1, 1), objection_until=date(2024, 2, 1),
        ),
        "far": Party(
            id="far", name="Far", role="sub-processor", country="US", stores_in=("US",),
            safeguards=(Safeguard(kind="dpf", checked=date(2026, 10, 1), covers=("non-hr",)),),
        ),
    },
    access={
        "look": AccessEntry(
            id="look", party="desk", origins=("GB",), why="faults", until=date(2027, 1, 1)
        ),
        "ended": AccessEntry(
            id="ended", party="desk", origins=("GB",), why="faults", until=date(2026, 1, 1)
        ),
        "line": AccessEntry(
            id="line", party=None, origins=("GB",), why="standby", until=date(2027, 1, 1),
            own_connection=True,
        ),
    },
)  # fmt: skip


@cache
def fixtures() -> Mapping[str, Inventory]:
    """One inventory for each collector's fixture, of the resources that it is to give."""
    found = {}
    for path in sorted(FIXTURES.glob("*/*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        given = told.get("resources") or told.get("expected", [])
        resources = msgspec.convert(given, list[Resource])
        if resources:
            found[f"{path.parent.name}/{path.stem}"] = inventory(*resources, register=REGISTER)
    return MappingProxyType(found)


_COUNTRIES = st.sampled_from(["NL", "DE", "NO", "GB", "US", "CA", "JP", "RE", "BQ", "UA", "XX"])
_SOME = st.lists(_COUNTRIES, max_size=3, unique=True).map(tuple)
_LOCATIONS = st.builds(
    Location,
    code=st.sampled_from([None, "eu-central-1", "EU", "eu-central-1-xyz-1a"]),
    kind=st.sampled_from(["region", "zone", "multi-region", "global", "unknown"]),
    countries=_SOME,
    within=st.sampled_from([None, None, "EU", "EEA"]),
    basis=st.sampled_from(["api", "documented", "declared", "inferred"]),
)
_COPIES = st.builds(
    Copy,
    role=st.sampled_from(
        ["primary", "replica", "backup", "snapshot", "log", "cache", "index", "key", "planned"]
    ),
    location=_LOCATIONS,
    encrypted=st.sampled_from([None, True, False]),
)
_PATHS = st.builds(
    AccessPath,
    kind=st.sampled_from(
        ["public", "network", "principal", "share", "peering", "link", "endpoint", "remote"]
    ),
    encryption=st.sampled_from(["enforced", "optional", "none", "by-service", "unknown"]),
    principal=st.sampled_from([None, "aws:444455556666", "aws:999988887777", "aws:*"]),
    party=st.sampled_from([None, "desk", "far", "gone"]),
    origins=_SOME,
    entries=st.lists(
        st.sampled_from(["look", "ended", "line", "gone"]), max_size=2, unique=True
    ).map(tuple),
    evidence=st.sampled_from([None, "s3:GetBucketPolicy"]),
)
_CONTROLS = st.builds(
    Control,
    kind=st.sampled_from(["audit-trail", "second-factor", "backup", "own-key", "deletion"]),
    on=st.sampled_from([None, True, False]),
    last=st.sampled_from([None, date(2026, 11, 20), date(2026, 1, 1), date(2027, 1, 1)]),
    evidence=st.sampled_from([None, "backups found: 2"]),
)
FACTS = st.builds(
    Facts,
    category=st.sampled_from(["object-store", "database", "party"]),
    persistence=st.sampled_from(["persistent", "temporary", "transit", "control-plane"]),
    copies=st.lists(_COPIES, max_size=3).map(tuple),
    access=st.lists(_PATHS, max_size=3).map(tuple),
    public=st.sampled_from([None, True, False]),
    party=st.sampled_from([None, "desk", "host", "far", "gone"]),
    controls=st.lists(_CONTROLS, max_size=2).map(tuple),
)
