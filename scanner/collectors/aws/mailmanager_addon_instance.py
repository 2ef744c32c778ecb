"""What other parties add to Mail Manager: they look into mail, or at who sends it, for its rules.

Source: `mailmanager:ListAddonInstances` (`AddonName`, which is also who makes it). Where it looks
into mail is not told, nor how it is reached. It keeps nothing here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "mailmanager"
SCOPE = "region"
CALLS = ("ListAddonInstances",)

_LOOKS = "may be shown mail by the rules of Mail Manager; how it is reached is not told"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each that is in use."""
    return aws.pages("list_addon_instances", "AddonInstances", PageSize=50)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Return one of them."""
    name, id_ = item.get("AddonName"), item["AddonInstanceId"]
    built = aws.arn(f"addon-instance/{id_}", service="ses")
    principal = f"aws:mailmanager:{name}" if name else None
    path = AccessPath(kind="principal", encryption="unknown", principal=principal, evidence=_LOOKS)
    return aws.resource(
        item.get("AddonInstanceArn") or built,
        name or id_,
        Facts(category="mailbox", persistence="transit", access=(path,), public=False),
    )
