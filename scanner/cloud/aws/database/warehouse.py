"""Warehouses of Redshift: whether they refuse what is not encrypted, and who may link to them.

Source: `redshift:DescribeClusterParameters` (`require_ssl`), once for each parameter group; whether
the group is in force: `Clusters[].ClusterParameterGroups[]`. Links, once for a region:
`redshift:DescribeEndpointAuthorization` (`Grantee`). The parameter: Redshift management guide,
"Configuring security options for connections"; no default is assumed.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.database import group_in_force
from scanner.cloud.aws.network import far_end
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Encryption

CALLS = ("DescribeClusterParameters", "DescribeEndpointAuthorization")

_NAME = "require_ssl"
_MEANS: Mapping[str, Encryption] = {"true": "enforced", "false": "optional"}


def judge(parameters: Mapping[str, str | None] | None) -> tuple[Encryption, str]:
    """Say what these parameters mean; `None` for parameters that could not be read."""
    if parameters is None:
        return "unknown", "the parameter group could not be read"
    value = parameters.get(_NAME)
    if value is None:
        return "unknown", f"the parameters have no value for {_NAME}"
    return _MEANS.get(value.lower(), "unknown"), f"{_NAME}={value}"


def endpoint(aws: Aws, cluster: dict[str, Any]) -> AccessPath:
    """Return the endpoint of a cluster, by its parameter group."""
    encryption, evidence = _judged(aws, cluster.get("ClusterParameterGroups", []))
    return AccessPath(kind="endpoint", encryption=encryption, evidence=evidence)


def _judged(aws: Aws, groups: list[dict[str, Any]]) -> tuple[Encryption, str]:
    states = {group.get("ParameterApplyStatus") for group in groups}
    for parameter in (p for g in groups for p in g.get("ClusterParameterStatusList", [])):
        if parameter.get("ParameterName") == _NAME:
            states.add(parameter.get("ParameterApplyStatus"))
    if why := group_in_force.doubt("parameter", groups, states):
        return "unknown", why
    [name] = (group["ParameterGroupName"] for group in groups)
    found = aws.once(
        ("parameters", name),
        lambda: aws.read_all(
            "describe_cluster_parameters", "Parameters", ParameterGroupName=name, MaxRecords=100
        ),
    )
    return judge(
        None if found is None else {p["ParameterName"]: p.get("ParameterValue") for p in found}
    )


def links(aws: Aws, cluster: str, encryption: Encryption) -> Iterator[AccessPath]:
    """Yield the way in of each account that may make endpoints for a cluster in its own network.

    They are in the cluster's region (Redshift management guide, "Redshift-managed VPC endpoints").
    """
    by_cluster = aws.once(("endpoints",), lambda: _grantees(aws))
    if by_cluster is None:
        unread = "who may make endpoints for it could not be read"
        yield AccessPath(kind="principal", encryption=encryption, evidence=unread)
        return
    for account in sorted(by_cluster[cluster] - {aws.account_id}):
        evidence = "may make endpoints for it"
        yield far_end.path(aws, (account, aws.region), encryption, evidence, "link")


def _grantees(aws: Aws) -> defaultdict[str, set[str]] | None:
    found = aws.read_all(
        "describe_endpoint_authorization", "EndpointAuthorizationList", MaxRecords=100
    )
    if found is None:
        return None
    grantees: defaultdict[str, set[str]] = defaultdict(set)
    for one in found:
        grantees[one["ClusterIdentifier"]].add(one["Grantee"])
    return grantees
