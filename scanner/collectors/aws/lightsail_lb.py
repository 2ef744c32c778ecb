"""Load balancers of Lightsail, and whether people may come to them without TLS.

Source: `lightsail:GetLoadBalancers` (`protocol`, `httpsRedirectionEnabled`). They keep nothing; the
machines behind them are read by themselves.
"""

from __future__ import annotations

from scanner.cloud.aws.fields import Word
from scanner.cloud.aws.listed import Listed, Pages

_SAID = "join('/', [protocol, to_string(httpsRedirectionEnabled)])"

COLLECTOR = Listed(
    service="lightsail",
    lists=Pages("GetLoadBalancers", "loadBalancers"),
    arn="arn",
    name="name",
    tags="tags",
    category="network",
    persistence="transit",
    copies=(),
    encryption=Word(
        _SAID,
        {
            **dict.fromkeys(("HTTP/false", "HTTP/null"), "none"),
            "HTTP_HTTPS/false": "optional",
            "HTTP_HTTPS/true": "enforced",
        },
    ),
    evidence="open to the internet; read from protocol and httpsRedirectionEnabled",
)
