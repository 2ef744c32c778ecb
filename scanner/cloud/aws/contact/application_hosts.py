"""Who has an application that agents see beside a contact, or that is asked on its behalf.

Source: `appintegrations:GetApplication` (`ApplicationSourceConfig.ExternalUrlConfig`: `AccessUrl`
and `ApprovedOrigins`, of which only the hosts are kept; `Permissions`, `IsService`). The page is
loaded by the agent's browser, or asked by Connect, from the first; it may be at any of the others
too. One of AWS's own has no address and leads to nobody else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import many
from scanner.cloud.aws.network import address
from scanner.cloud.aws.network.endpoint import unread
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.model import Encryption

_BY_SCHEME: dict[str, Encryption] = {"https": "enforced", "http": "none"}
_LONGEST = 10
_URLS = "ApplicationSourceConfig.ExternalUrlConfig.[AccessUrl, ApprovedOrigins][]"


def paths(about: dict[str, Any] | None) -> Iterator[AccessPath]:
    """Yield the path to each host; `about` describes the application, `None` where unread."""
    if about is None:
        yield unread("at which address it is", "principal")
        return
    allowed = f"it has {len(about.get('Permissions', ()))} permissions"
    urls = [url for url in many(_URLS, about) if url]
    if not urls and about.get("IsService") is not True:
        said = f"at which address it is, is not told; {allowed}"
        yield AccessPath(kind="principal", encryption="unknown", evidence=said)
    for url in urls:
        host, scheme = address.host(url), url.partition(":")[0].lower()
        yield AccessPath(
            kind="principal",
            principal=f"aws:app-integrations:{host}" if host else None,
            encryption=_BY_SCHEME.get(scheme, "unknown"),
            evidence=f"{_begins(scheme)}; {allowed}",
        )


def _begins(scheme: str) -> str:
    # What is no scheme may be anything, a key too.
    known = scheme.isalpha() and len(scheme) <= _LONGEST
    return f"its address begins with {scheme}://" if known else "its address has no scheme"
