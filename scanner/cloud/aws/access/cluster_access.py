"""Who comes in to a Kubernetes cluster (EKS) from outside: machines, accounts, foreign sign-ins.

Source: `eks:DescribeCluster` (`remoteNetworkConfig`: machines at a site outside AWS that run its
containers; `accessConfig`), `eks:ListAccessEntries` (IAM principals, where the cluster knows those
by entries), `eks:ListIdentityProviderConfigs` and `eks:DescribeIdentityProviderConfig`
(`issuerUrl`: who signs in there comes in). Whom the cluster itself names in its older list of users
(`aws-auth`), the API does not tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.network import far_end
from scanner.cloud.aws.network.endpoint import unread
from scanner.cloud.problem import plain
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

CALLS = ("ListAccessEntries", "ListIdentityProviderConfigs", "DescribeIdentityProviderConfig")

_SITE = "remoteNetworkConfig names networks outside AWS, in which its nodes and containers may run"
# Such a cluster has no entries, and refuses to list them.
_NO_ENTRIES = "CONFIG_MAP"
_LONGEST = 120


def paths(aws: Aws, name: str, cluster: dict[str, Any]) -> Iterator[AccessPath]:
    """Yield the path of each; of a cluster that is empty nothing was read."""
    if not cluster:
        yield unread("whether it has nodes outside AWS, and whom it lets in,", "principal")
        return
    if cluster.get("remoteNetworkConfig"):
        yield far_end.site(aws.arn(f"cluster/{name}"), "unknown", _SITE)
    if cluster.get("accessConfig", {}).get("authenticationMode") != _NO_ENTRIES:
        yield from _accounts(aws, name)
    yield from _providers(aws, name)


def _accounts(aws: Aws, name: str) -> Iterator[AccessPath]:
    found: list[Any] | None = aws.read_all(
        "list_access_entries", "accessEntries", clusterName=name, maxResults=100
    )
    if found is None:
        yield unread("whom its access entries let in", "principal")
    accounts = {arns.account(principal) for principal in found or ()}
    for account in sorted(filter(None, accounts - {aws.account_id})):
        yield _path(f"aws:{account}", "let in by an access entry")


def _providers(aws: Aws, name: str) -> Iterator[AccessPath]:
    operation, key = "list_identity_provider_configs", "identityProviderConfigs"
    found = aws.read_all(operation, key, clusterName=name, maxResults=100)
    if found is None:
        yield unread("whose identity provider it trusts", "principal")
    for one in found or ():
        answer = aws.read(
            "describe_identity_provider_config", clusterName=name, identityProviderConfig=one
        )
        if answer is None:
            yield unread("whose identity provider it trusts", "principal")
        else:
            issuer = answer["identityProviderConfig"]["oidc"]["issuerUrl"].split("://", 1)[-1]
            yield _path(f"aws:federated:{plain(issuer, _LONGEST)}", "signs its users in")


def _path(principal: str, evidence: str) -> AccessPath:
    return AccessPath(
        kind="principal", encryption="by-service", principal=principal, evidence=evidence
    )
