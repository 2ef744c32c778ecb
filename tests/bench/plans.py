"""`residency check` on large plans, beside what it takes to read their JSON alone.

Each plan has the parts of a real one, `planned_values` and `prior_state` too, and half of its
resources in a module. Aims: 2,000 storing resources in a second of CPU, start-up included; time
that grows with the size; memory of at most six times the file.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from tabulate import tabulate

from tests.bench.measure import cost

_AWS = "registry.terraform.io/hashicorp/aws"
_SIZES = (1, 2_000, 20_000)
_TYPES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("aws_s3_bucket", {"bucket": "calls-{n}", "force_destroy": False, "tags": {"team": "voice"}}),
    (
        "aws_dynamodb_table",
        {"name": "cdr-{n}", "hash_key": "id", "billing_mode": "PAY_PER_REQUEST"},
    ),
    ("aws_ebs_volume", {"availability_zone": "eu-central-1a", "size": 100, "encrypted": True}),
    ("aws_sqs_queue", {"name": "events-{n}", "message_retention_seconds": 345600}),
)
_UNKNOWN = {"arn": True, "id": True, "tags_all": True, "region": True}
_KINDS = Path(__file__).parents[1] / "fixtures" / "kinds" / "aws.json"
# A plan has every setting of a resource, null or empty where nobody set it.
_UNSET: dict[str, dict[str, Any]] = {
    type_: {name: [] if below else None for name, below in tree.items() if name not in _UNKNOWN}
    for type_, tree in json.loads(_KINDS.read_text(encoding="utf-8"))["types"].items()
}


def document(count: int) -> dict[str, Any]:
    """Return a plan of `count` storing resources in four types, in the root and in a module."""
    changes, planned, blocks = [], [], {}
    for n in range(count):
        type_, settings = _TYPES[n % len(_TYPES)]
        block = f"{type_}.r{n % 400}"
        inside = n % 2
        address = f'{"module.store." if inside else ""}{block}["{n}"]'
        own = {k: v.format(n=n) if isinstance(v, str) else v for k, v in settings.items()}
        after = _UNSET[type_] | own
        blocks[block, inside] = {
            "address": block, "mode": "managed", "type": type_, "name": f"r{n % 400}",
            "provider_config_key": "aws.eu" if inside else "aws",
            "expressions": {k: {"references": ["each.value", "var.name"]} for k in settings},
            "schema_version": 1, "for_each_expression": {"references": ["var.names"]},
        }  # fmt: skip
        resource = {"address": address, "mode": "managed", "type": type_, "provider_name": _AWS}
        changes.append(resource | {
            "name": f"r{n % 400}", "index": str(n),
            "change": {"actions": ["create"], "before": None, "after": after,
                       "after_unknown": _UNKNOWN, "before_sensitive": False,
                       "after_sensitive": {"tags_all": {}}},
        })  # fmt: skip
        planned.append(resource | {"values": after, "sensitive_values": {"tags_all": {}}})
    region = {"expressions": {"region": {"references": ["var.region"]}}}
    provider = {"name": "aws", "full_name": _AWS, **region}
    module = {"resources": [b for (_, inside), b in blocks.items() if inside]}
    root = [b for (_, inside), b in blocks.items() if not inside]
    return {
        "format_version": "1.2",
        "terraform_version": "1.11.4",
        "variables": {"region": {"value": "eu-central-1"}},
        "planned_values": {"root_module": {"resources": planned}},
        "resource_changes": changes,
        "prior_state": {"values": {"root_module": {"resources": planned}}},
        "configuration": {
            "provider_config": {"aws": provider, "aws.eu": provider | {"alias": "eu"}},
            "root_module": {
                "resources": root,
                "module_calls": {"store": {"source": "./store", "module": module}},
                "variables": {"region": {}},
            },
        },
    }


def main() -> None:
    """Print the table."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for count in _SIZES:
            path = Path(folder) / f"{count}.json"
            path.write_text(json.dumps(document(count)), encoding="utf-8")
            size = path.stat().st_size
            check = cost([sys.executable, "-m", "scanner", "check", str(path)])
            read = cost([sys.executable, "-c", f"import json; json.load(open({str(path)!r}))"])
            rows.append(
                (
                    f"{count:,}",
                    f"{size / 1e6:.1f}",
                    f"{check.cpu:.2f}",
                    f"{read.cpu:.2f}",
                    f"{check.cpu / read.cpu:.1f}",
                    f"{check.memory / 1e6:.0f}",
                    f"{check.memory / size:.1f}",
                    check.code,
                )
            )
    headers = ("resources", "MB", "cpu s", "json s", "ratio", "peak MB", "peak/file", "exit")
    print(tabulate(rows, headers=headers, disable_numparse=True, stralign="right"))


if __name__ == "__main__":
    main()
