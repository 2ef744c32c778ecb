"""To which telephone exchanges a voice connector passes calls on that come in.

Source: `chime-sdk-voice:ListVoiceConnectors` and `GetVoiceConnectorOrigination` (`Routes`,
`Disabled`; `NotFoundException` where it was never set). Nothing is kept here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import sip_site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Resource

SERVICE = "chime-sdk-voice"
SCOPE = "region"
CALLS = (sip_site.LIST, "GetVoiceConnectorOrigination")

_NOT_SET: dict[str, dict[str, Any]] = {"NotFoundException": {"Origination": {}}}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each voice connector."""
    return sip_site.connectors(aws)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read to whom one connector passes calls on."""
    id_ = item["VoiceConnectorId"]
    answer = aws.read("get_voice_connector_origination", absent=_NOT_SET, VoiceConnectorId=id_)
    read = answer is not None
    return sip_site.resource(aws, item, "origination", _said(answer), read=read)


def _said(answer: dict[str, Any] | None) -> str | None:
    if answer is None:
        return "to whom calls go on could not be read"
    told = answer["Origination"]
    routes = told.get("Routes", ())
    if told.get("Disabled") or not routes:
        return None
    ways = "/".join(sorted({route.get("Protocol", "TCP") for route in routes}))
    return f"calls go on to SIP hosts ({len(routes)}), by {ways}"
