"""Applications of others that agents see beside a contact, or that are asked on its behalf.

Source: `appintegrations:ListApplications` and `GetApplication`
(`ApplicationSourceConfig.ExternalUrlConfig.AccessUrl`, of which only the host is kept,
`Permissions`). The page is loaded by the agent's browser, or asked by Connect, from that address.
One without an address is AWS's own and leads to nobody else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from scanner.cloud.aws.fields import text
from scanner.model import AccessPath, Encryption, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "appintegrations"
SCOPE = "region"
CALLS = ("ListApplications", "GetApplication")

_BY_SCHEME: dict[str, Encryption] = {"https": "enforced", "http": "none"}
_URL = "ApplicationSourceConfig.ExternalUrlConfig.AccessUrl"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each application."""
    return aws.pages("list_applications", "Applications", MaxResults=50)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one application. It keeps nothing in AWS; whose it is, its host says."""
    answer = aws.read("get_application", Arn=item["Arn"])
    # The namespace comes with every answer; one without it says nothing.
    about = answer if answer and answer["Namespace"] else None
    return aws.resource(
        item["Arn"],
        item.get("Name") or item["Arn"],
        Facts(
            category="conversation",
            persistence="transit",
            access=tuple(_paths(about)),
            public=False,
        ),
        tags=(about or {}).get("Tags"),
    )


def _paths(about: dict[str, Any] | None) -> Iterator[AccessPath]:
    if about is None:
        said = "at which address it is could not be read"
        yield AccessPath(kind="principal", encryption="unknown", evidence=said)
    elif url := text(_URL, about):
        parts = urlsplit(url)
        allowed = len(about.get("Permissions", ()))
        yield AccessPath(
            kind="principal",
            principal=f"aws:app-integrations:{parts.hostname}" if parts.hostname else None,
            encryption=_BY_SCHEME.get(parts.scheme.lower(), "unknown"),
            evidence=f"its address begins with {parts.scheme}://; it has {allowed} permissions",
        )
