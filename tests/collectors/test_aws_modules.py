"""What collectors leave to a module of its own reads fields that the answers have, as they do."""

from __future__ import annotations

import ast
import importlib
import inspect
from collections import defaultdict
from pathlib import Path

from scanner.cloud import aws
from scanner.targets.unit import collectors
from tests.collectors.fields import keys_read, members

PACKAGE = aws.__name__
MODULES = {path.stem: path.read_text("utf-8") for path in Path(aws.__path__[0]).rglob("*.py")}
# The unit is what makes the calls; what stands behind it reads no answer of a collector's.
BEHIND = {"unit"}
# Keys of what is no answer by the SDK's models: of policies and of other texts that people write,
# of HTTP and errors, of patterns, of this project's own tables, and names in small letters.
OTHER = {
    "bucket_place": {"HTTPHeaders", "HTTPStatusCode", "ResponseMetadata"},
    "collection_policy": {"AllowFromPublic", "Principal", "Resource", "Rules"},
    "container_logs": {
        *("awslogs-group", "awslogs-region"),
        *("log_group_name", "region", "role_arn"),
    },
    "database_backup": {"restore"},
    "datasync_place": {"id", "kind"},
    "errors": {"Code", "Error", "Message"},
    "geography": {"en"},
    "kafka_logs": {"deliverystream", "loggroup"},
    "policy_grammar": {"*"},
    "policy_principals": {"AWS"},
    "queue_place": {"account", "name", "older", "region"},
    "region_guard": {
        *("Action", "Condition", "Not", "NotAction", "NotResource", "Resource", "Sid"),
        *("Statement", "how"),
    },
    "seen": {"nothing", "read", "services", "services_nothing", "types"},
    "trust": {"Federated", "Service"},
}


def imported(source: str) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and f"{node.module}.".startswith(f"{PACKAGE}."):
            names |= {alias.name for alias in node.names}
            names.add((node.module or "").rpartition(".")[2])
    return (names & MODULES.keys()) - BEHIND


def used_by(source: str) -> set[str]:
    """Modules that a collector uses, and those that they use."""
    found: set[str] = set()
    more = imported(source)
    while more:
        found |= more
        more = {name for one in more for name in imported(MODULES[one])} - found
    return found


def fields() -> dict[str, set[str]]:
    """Each module that collectors use, and the fields of all that these may call."""
    known: defaultdict[str, set[str]] = defaultdict(set)
    for type_, collector in collectors("aws").items():
        name = f"scanner.collectors.aws.{type_.removeprefix('aws_')}"
        for module in used_by(inspect.getsource(importlib.import_module(name))):
            known[module] |= members(collector)
    return known


def test_modules_read_only_fields_that_the_models_have() -> None:
    odd = {module: keys_read(MODULES[module]) - known for module, known in fields().items()}
    assert {module: keys for module, keys in odd.items() if keys} == OTHER
