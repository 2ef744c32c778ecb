"""Listeners: those for plain HTTP may do nothing but redirect to HTTPS.

TCP is passed on as it comes, so that TLS is for the target to ask for. A rule of a listener goes
before its default. The subnets of a load balancer may be in a Local Zone, and that in another
country.

Source: CloudFormation template reference, `AWS::ElasticLoadBalancingV2::Listener` and
`AWS::ElasticLoadBalancingV2::ListenerRule`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.kinds.kind import Kind
from scanner.kinds.place import AFTER
from scanner.kinds.pointing import pointing
from scanner.kinds.site import named
from scanner.kinds.standing import standing
from scanner.plans import at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath

_BALANCER = "AWS::ElasticLoadBalancingV2::LoadBalancer"
_RULE = "AWS::ElasticLoadBalancingV2::ListenerRule"


def _paths(reading: Reading) -> tuple[AccessPath, ...]:
    return tuple(standing(reading, named(reading, "LoadBalancerArn", _BALANCER), _end(reading)))


def _end(reading: Reading) -> AccessPath:
    protocol = reading.one("Protocol")
    if protocol in ("HTTPS", "TLS"):
        return reading.path("enforced", f"a listener for {protocol}")
    if protocol != "HTTP":
        said = protocol if isinstance(protocol, str) else AFTER
        return reading.path("unknown", f"Protocol: {said}")
    actions = _redirects(reading.values, "DefaultActions")
    for rule in pointing(reading, _RULE, "ListenerArn"):
        actions += _redirects(rule.values, "Actions")
    if actions and all(actions):
        return reading.path("enforced", "plain HTTP is redirected to HTTPS")
    return reading.path("none", "a listener for plain HTTP")


def _redirects(values: Mapping[str, Any], path: str) -> list[bool]:
    # What is not known yet is no redirect.
    return [
        isinstance(action, dict)
        and action.get("Type") == "redirect"
        and list(at(action, "RedirectConfig.Protocol")) == ["HTTPS"]
        for action in at(values, path)
    ]


KIND = Kind(
    category="load-balancer",
    persistence="transit",
    copies=(),
    encryption=_paths,
    public=False,
)
