"""Which version of TLS a listener takes at the least, as words of evidence.

An old version encrypts too, so it does not change what is said of encryption; who reads the
evidence sees it. RFC 8996 has retired TLS 1.0 and 1.1. Source: `elbv2:DescribeSSLPolicies`
(`SslProtocols`), asked once for each policy, which is the same in all accounts of a region.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scanner.cloud.aws.unit import Aws

DESCRIBE = "DescribeSSLPolicies"
_NAMES = {
    "SSLv3": "SSL 3.0",
    "TLSv1": "TLS 1.0",
    "TLSv1.1": "TLS 1.1",
    "TLSv1.2": "TLS 1.2",
    "TLSv1.3": "TLS 1.3",
}
_UNREAD = "a version of TLS that could not be read"


def oldest(protocols: Iterable[str]) -> str:
    """Say what is the oldest of these protocols, such as `TLS 1.2 and up`."""
    found = set(protocols)
    if not found or not found <= _NAMES.keys():
        return _UNREAD
    first = next(name for word, name in _NAMES.items() if word in found)
    return f"{first} and up"


def of_policy(aws: Aws, name: str | None) -> str:
    """Say the same of an SSL policy of load balancers."""
    if not name:
        return _UNREAD
    answer = aws.once(("ssl policy", name), lambda: aws.read("describe_ssl_policies", Names=[name]))
    policies = answer["SslPolicies"] if answer else []
    return oldest(p for policy in policies for p in policy["SslProtocols"])
