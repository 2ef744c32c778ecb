"""What an address that data is sent to tells: whose host it is, and AWS's region in its name.

Source: AWS general reference, endpoints of OpenSearch Service, OpenSearch Serverless, Redshift and
Redshift Serverless. Of an address only the host is kept: the rest may hold keys and people.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scanner.cloud.problem import plain
from scanner.model import AccessPath

if TYPE_CHECKING:
    from scanner.model import Encryption

_STORES = re.compile(
    r"[.]([a-z]+(?:-[a-z]+)+-[0-9]+)[.](?:aoss|es|redshift|redshift-serverless)"
    r"[.]amazonaws[.](?:com|eu|com[.]cn)"
)
_BY_SCHEME: dict[str, Encryption] = {"https": "enforced", "http": "none"}
_LONGEST = 253


def host(address: str | None) -> str | None:
    """Return the host of a URL (also one of JDBC, or without a scheme); `None` where it has none.

    What is computed when it is used, such as `{region}`, is no host; nor is a text with spaces.
    """
    text = (address or "").removeprefix("jdbc:")
    try:
        found = urlsplit(text if "://" in text else f"//{text}").hostname
    except ValueError:
        return None
    whole = found and not set("{}*$<> ") & set(found)
    return plain(found, _LONGEST) if found and whole else None


def region(address: str | None) -> str | None:
    """Return the region in the name that AWS gave a store; `None` where there is none."""
    name = host(address) or ""
    found = _STORES.search(name)
    return found[1] if found and found.end() == len(name) else None


def recipient(address: str | None, why: str) -> AccessPath:
    """Return the path by which whoever has this address gets the data: `aws:host:<host>`.

    `why` says what sends it there. Where the address cannot be read, it is nobody knows whose.
    """
    name = host(address)
    scheme = (address or "").partition("://")[0].lower()
    encryption = _BY_SCHEME.get(scheme, "unknown") if name else "unknown"
    said = f"{why}, over {scheme.upper()}" if scheme in _BY_SCHEME else why
    return AccessPath(
        kind="principal",
        encryption=encryption,
        principal=f"aws:host:{name}" if name else None,
        evidence=said,
    )
