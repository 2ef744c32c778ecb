"""Listeners: those for plain HTTP may do nothing but redirect to HTTPS.

TCP is passed on as it comes, so that TLS is for the target to ask for. A rule of a listener goes
before its default. The subnets of a load balancer may be in a Local Zone, and that in another
country.

Source: Terraform AWS provider, `aws_lb_listener`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.kinds.kind import Kind
from scanner.kinds.place import AFTER
from scanner.kinds.site import named
from scanner.kinds.standing import standing
from scanner.plans import Unknown, at
from scanner.plans.stack import without_index

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath

_BALANCERS = ("aws_lb", "aws_alb")
_RULES = ("aws_lb_listener_rule", "aws_alb_listener_rule")


def _paths(reading: Reading) -> tuple[AccessPath, ...]:
    return tuple(standing(reading, named(reading, "load_balancer_arn", *_BALANCERS), _end(reading)))


def _end(reading: Reading) -> AccessPath:
    protocol = reading.one("protocol")
    if protocol in ("HTTPS", "TLS"):
        return reading.path("enforced", f"a listener for {protocol}")
    if protocol != "HTTP":
        said = protocol if isinstance(protocol, str) else AFTER
        return reading.path("unknown", f"protocol: {said}")
    actions = [*_redirects(reading.values, "default_action")]
    for rule in (rule for kind in _RULES for rule in reading.stack.of(kind)):
        refers = [
            *rule.refers("listener_arn"),
            *(
                a
                for v in at(rule.values, "listener_arn")
                if isinstance(v, Unknown)
                for a in v.refers
            ),
        ]
        if without_index(reading.thing.address) in map(without_index, refers):
            actions += _redirects(rule.values, "action")
    if actions and all(actions):
        return reading.path("enforced", "plain HTTP is redirected to HTTPS")
    return reading.path("none", "a listener for plain HTTP")


def _redirects(values: Mapping[str, Any], path: str) -> list[bool]:
    # What is not known yet is no redirect.
    return [
        isinstance(action, dict)
        and action.get("type") == "redirect"
        and list(at(action, "redirect.protocol")) == ["HTTPS"]
        for action in at(values, path)
    ]


KIND = Kind(
    category="load-balancer",
    name=("arn",),
    persistence="transit",
    copies=(),
    encryption=_paths,
    public=False,
)
