"""From which addresses telephone exchanges may call out through a voice connector.

Source: `chime-sdk-voice:ListVoiceConnectors` and `GetVoiceConnectorTermination`
(`CidrAllowedList`, `Disabled`; `NotFoundException` where it was never set). Nothing is kept here.
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
CALLS = (sip_site.LIST, "GetVoiceConnectorTermination")

_NOT_SET: dict[str, dict[str, Any]] = {"NotFoundException": {"Termination": {}}}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each voice connector."""
    return sip_site.connectors(aws)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read from where calls may come in to one connector."""
    id_ = item["VoiceConnectorId"]
    answer = aws.read("get_voice_connector_termination", absent=_NOT_SET, VoiceConnectorId=id_)
    read = answer is not None
    return sip_site.resource(aws, item, "termination", _said(answer), read=read)


def _said(answer: dict[str, Any] | None) -> str | None:
    if answer is None:
        return "from where calls may come could not be read"
    told = answer["Termination"]
    ranges = told.get("CidrAllowedList", ())
    if told.get("Disabled") or not ranges:
        return None
    return f"calls may come from ranges of addresses ({len(ranges)})"
