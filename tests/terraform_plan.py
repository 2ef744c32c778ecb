"""Terraform plans as small as they can be, for tests of what happens with them afterwards."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

AWS = "registry.terraform.io/hashicorp/aws"


def change(address: str, *, actions: tuple[str, ...] = ("create",), **given: Any) -> dict[str, Any]:
    """Give one resource; `after`, `before`, `after_unknown` and what else a plan may say of it."""
    provider = given.pop("provider", AWS)
    type_ = address.split("[", maxsplit=1)[0].split(".")[-2]
    top: dict[str, Any] = {k: given.pop(k) for k in ("deposed", "previous_address") if k in given}
    return {
        "address": address,
        "mode": "managed",
        "type": type_,
        "provider_name": provider,
        **top,
        "change": {"actions": list(actions), "before": None, "after": {}, **given},
    }


def plan(
    *changes: dict[str, Any], region: str | None = "eu-central-1", **top: Any
) -> dict[str, Any]:
    """Give a plan whose only AWS provider is in `region`."""
    expressions = {"region": {"constant_value": region}} if region else {}
    provider = {"name": "aws", "full_name": AWS, "expressions": expressions}
    blocks = [
        {"address": name, "provider_config_key": "aws", "expressions": {}}
        for name in dict.fromkeys(c["address"].split("[")[0] for c in changes)
        if not name.startswith("module.")
    ]
    return {
        "format_version": "1.2",
        "terraform_version": "1.11.4",
        "resource_changes": list(changes),
        "configuration": {
            "provider_config": {"aws": provider},
            "root_module": {"resources": blocks},
        },
        **top,
    }


def write(folder: Path, document: dict[str, Any], name: str = "plan.json") -> str:
    """Write it and return its path."""
    path = folder / name
    path.write_text(json.dumps(document), encoding="utf-8")
    return str(path)
