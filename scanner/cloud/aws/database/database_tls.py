"""Does a database refuse a connection without TLS? Its parameter group says so, once in force.

Source: `rds:DescribeDBParameters` and `rds:DescribeDBClusterParameters`, `Parameters[]`, once for
each group; whether the group is in force: `DBParameterGroups[].ParameterApplyStatus` and
`DBClusterMembers[].DBClusterParameterGroupStatus`. Names of parameters: RDS, Aurora, DocumentDB and
Neptune user guides; what Db2 listens to: IBM Db2 documentation, `DB2COMM`. Oracle has options
instead: `database_options.py`. No default is ever assumed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.database import database_options, group_in_force
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Encryption

_FORCE, _REQUIRE, _LISTENS = "rds.force_ssl", "require_secure_transport", "db2comm"
_PARAMETER = {
    "postgres": _FORCE,
    "aurora-postgresql": _FORCE,
    **{f"sqlserver-{edition}": _FORCE for edition in ("ee", "se", "ex", "web", "dev-ee")},
    "mysql": _REQUIRE,
    "aurora-mysql": _REQUIRE,
    "mariadb": _REQUIRE,
    "docdb": "tls",
    "neptune": "neptune_enforce_ssl",
    "db2-se": _LISTENS,
    "db2-ae": _LISTENS,
}
_ON, _OFF = {"1", "on", "true"}, {"0", "off", "false"}
_TLS_ON = {"enabled", "tls1.2+", "tls1.3+", "fips-140-3"}
_MARIADB_CAN = (10, 5)


def judge(
    engine: str, version: str | None, parameters: Mapping[str, str] | None
) -> tuple[Encryption, str]:
    """Say what these parameters mean; `None` for parameters that could not be read."""
    name = _PARAMETER.get(engine)
    if name is None:
        return "unknown", f"engine {engine}: not told by its parameters"
    numbers = re.match(r"(\d+)\.(\d+)\.", f"{version}.")
    if engine == "mariadb" and numbers and (int(numbers[1]), int(numbers[2])) < _MARIADB_CAN:
        return "optional", "MariaDB before 10.5 cannot require TLS"
    if parameters is None:
        return "unknown", "the parameter group could not be read"
    value = parameters.get(name)
    if value is None:
        return "unknown", f"the parameter group has no value for {name}"
    if name == _LISTENS:
        return _db2(value), f"{name}={value}"
    on, off = (_TLS_ON, {"disabled"}) if name == "tls" else (_ON, _OFF)
    said = value.lower()
    return "enforced" if said in on else "optional" if said in off else "unknown", f"{name}={value}"


def _db2(value: str) -> Encryption:
    listens = {part.strip().lower() for part in value.split(",")}
    known: Mapping[frozenset[str], Encryption] = {
        frozenset({"ssl"}): "enforced",
        frozenset({"ssl", "tcpip"}): "optional",
        frozenset({"tcpip"}): "none",
    }
    return known.get(frozenset(listens), "unknown")


def of_instance(aws: Aws, instance: dict[str, Any]) -> AccessPath:
    """Return the endpoint of an instance that is in no cluster, by its parameters or options."""
    if database_options.apply_to(instance["Engine"]):
        encryption, evidence = database_options.read(aws, instance)
        return AccessPath(kind="endpoint", encryption=encryption, evidence=evidence)
    groups = instance.get("DBParameterGroups", [])
    names = {group["DBParameterGroupName"] for group in groups}
    status = {group.get("ParameterApplyStatus") for group in groups}
    encryption, evidence = _read(aws, instance, "describe_db_parameters", names, status)
    return AccessPath(kind="endpoint", encryption=encryption, evidence=evidence)


def of_cluster(aws: Aws, cluster: dict[str, Any]) -> AccessPath:
    """Return the endpoint of a cluster; its parameter group must be in force on every member."""
    names = {cluster["DBClusterParameterGroup"]}
    members = cluster.get("DBClusterMembers", [])
    status = {member.get("DBClusterParameterGroupStatus") for member in members}
    encryption, evidence = _read(aws, cluster, "describe_db_cluster_parameters", names, status)
    return AccessPath(kind="endpoint", encryption=encryption, evidence=evidence)


def _read(
    aws: Aws, database: dict[str, Any], operation: str, names: set[str], status: Collection[Any]
) -> tuple[Encryption, str]:
    engine, version = database["Engine"], database.get("EngineVersion")
    if engine not in _PARAMETER:
        return judge(engine, version, None)
    if why := group_in_force.doubt("parameter", names, status):
        return "unknown", why
    [group] = names
    key = "DBParameterGroupName" if "cluster" not in operation else "DBClusterParameterGroupName"
    found = aws.once(
        (operation, group),
        lambda: aws.read_all(operation, "Parameters", **{key: group}),
    )
    values = [p for p in found or [] if "ParameterValue" in p]
    parameters = (
        None if found is None else {p["ParameterName"]: p["ParameterValue"] for p in values}
    )
    return judge(engine, version, parameters)
