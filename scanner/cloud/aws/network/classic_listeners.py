"""How the listeners of a classic load balancer are reached, one path for each.

TCP is passed on as it comes, so that TLS is for the target to ask for. Source:
`elb:DescribeLoadBalancers` (`ListenerDescriptions[].Listener.Protocol`, `Scheme`) and, for a
listener with TLS, `elb:DescribeLoadBalancerPolicies` (attributes `Protocol-TLSv1` and so on).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import tls_policy
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Encryption

_WORDS: dict[str, Encryption] = {"HTTPS": "enforced", "SSL": "enforced", "HTTP": "none"}


def paths(aws: Aws, balancer: dict[str, Any]) -> Iterator[AccessPath]:
    """Yield the paths to a load balancer of the list."""
    facing = "; open to the internet" if balancer.get("Scheme") == "internet-facing" else ""
    for listener in balancer["ListenerDescriptions"]:
        protocol, port = listener["Listener"]["Protocol"], listener["Listener"]["LoadBalancerPort"]
        said = _WORDS.get(protocol.upper(), "unknown")
        policies = listener["PolicyNames"]
        versions = f", {_versions(aws, balancer, policies)}" if said == "enforced" else ""
        evidence = f"a listener for {protocol} on port {port}{versions}{facing}"
        yield AccessPath(kind="endpoint", encryption=said, evidence=evidence)


def _versions(aws: Aws, balancer: dict[str, Any], policies: list[str]) -> str:
    asked = {"LoadBalancerName": balancer["LoadBalancerName"], "PolicyNames": policies}
    answer = aws.read("describe_load_balancer_policies", **asked) if policies else {}
    told = (
        (attribute["AttributeName"].partition("Protocol-")[2], attribute["AttributeValue"])
        for policy in (answer["PolicyDescriptions"] if answer else ())
        for attribute in policy["PolicyAttributeDescriptions"]
    )
    return tls_policy.oldest(version for version, on in told if version and on == "true")
