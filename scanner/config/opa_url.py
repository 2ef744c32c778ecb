"""Whether an OPA server's address can be used, and with a token."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

_EXPECTED = "expected http://HOST:PORT or https://HOST:PORT"


def complaint(url: str, *, token: bool = False) -> str | None:
    """Say what is wrong with an address; `None` if nothing is.

    The address is not repeated: who writes a password into it must not find it in a log.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return f"is not an address ({_EXPECTED})"
    if parts.username is not None or parts.password is not None:
        return "must not hold a name or password (token_env names a variable with the token)"
    rest = parts.path.strip("/") or parts.query or parts.fragment
    if parts.scheme not in {"http", "https"} or not host or port is None or rest:
        return f"is not the address of a server ({_EXPECTED})"
    if token and parts.scheme == "http" and not _loopback(host):
        return "a token would travel in clear text (use https)"
    return None


def _loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
