"""How the listeners of a load balancer are reached, one path for each.

A listener for plain HTTP may do nothing but redirect to HTTPS, by its default and by each rule. TCP
and UDP are passed on as they come, so that TLS is for the target to ask for. Source:
`elbv2:DescribeListeners` (`Protocol`, `Port`, `SslPolicy`), `elbv2:DescribeRules` (`Actions`; the
default is one of them). Of an action nothing else is kept: it may hold a client's secret.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import tls_policy
from scanner.model import AccessPath

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws
    from scanner.model import Encryption

CALLS = ("DescribeListeners", "DescribeRules", tls_policy.DESCRIBE)

_PAGE = 400
_UNREAD = "the listeners could not be read"


def paths(aws: Aws, balancer: str) -> list[AccessPath]:
    """Return the paths to a load balancer, given by its ARN."""
    asked = {"LoadBalancerArn": balancer, "PageSize": _PAGE}
    found = aws.read_all("describe_listeners", "Listeners", **asked)
    if found is None:
        return [AccessPath(kind="endpoint", encryption="unknown", evidence=_UNREAD)]
    said = (_said(aws, listener) for listener in found)
    return [AccessPath(kind="endpoint", encryption=e, evidence=why) for e, why in said]


def _said(aws: Aws, listener: dict[str, Any]) -> tuple[Encryption, str]:
    protocol = listener.get("Protocol")
    what = f"a listener for {protocol} on port {listener.get('Port')}"
    if protocol in {"HTTPS", "TLS"}:
        return "enforced", f"{what}, {tls_policy.of_policy(aws, listener.get('SslPolicy'))}"
    if protocol != "HTTP":
        return "unknown", f"{what}, passed on as it comes"
    if not _redirects(listener["DefaultActions"]):
        return "none", what
    asked = {"ListenerArn": listener["ListenerArn"], "PageSize": _PAGE}
    rules = aws.read_all("describe_rules", "Rules", **asked)
    # The default of a listener is a rule as well: without any, the answer is not whole.
    if not rules:
        return "unknown", f"{what}, whose rules could not be read"
    if all(_redirects(rule["Actions"]) for rule in rules):
        return "enforced", f"{what} redirects to HTTPS"
    return "none", f"{what}, of which a rule does not redirect to HTTPS"


def _redirects(actions: list[dict[str, Any]]) -> bool:
    return bool(actions) and all(
        action["Type"] == "redirect" and action["RedirectConfig"].get("Protocol") == "HTTPS"
        for action in actions
    )
