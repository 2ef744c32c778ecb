"""The telephone exchanges outside AWS at the other end of a voice connector of the Chime SDK.

Where they stand, AWS does not know: the register can name them by the connector's ARN. Neither
their addresses nor telephone numbers are kept.

Source: `chime-sdk-voice:ListVoiceConnectors` (`RequireEncryption`: TLS and SRTP or nothing, model
of UpdateVoiceConnector and administrator guide, "Editing Voice Connector settings").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import Word
from scanner.cloud.aws.network import far_end
from scanner.model import Encryption, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

LIST = "ListVoiceConnectors"
"""What is asked here."""

_ENCRYPTED: Word[Encryption] = Word("RequireEncryption", {True: "enforced", False: "optional"})


def connectors(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each voice connector, as `ListVoiceConnectors` does."""
    return aws.pages("list_voice_connectors", "VoiceConnectors", MaxResults=100)


def resource(
    aws: Aws, connector: dict[str, Any], part: str, said: str | None, *, read: bool = True
) -> Resource:
    """Return this part of a connector's settings; `said` is what the path is, `None` where none.

    A part that could not be `read` may lead to somebody, or to nobody: whose it is, is not known.
    """
    arn = connector["VoiceConnectorArn"]
    encryption = _ENCRYPTED.of(connector) if read else None
    required = connector.get("RequireEncryption")
    site = far_end.site(
        arn if read else None, encryption or "unknown", f"{said}; RequireEncryption={required}"
    )
    if not read:
        site = replace(site, kind="principal")
    return aws.resource(
        f"{arn}/{part}",
        connector.get("Name") or arn,
        Facts(
            category="network",
            persistence="transit",
            access=(site,) if said else (),
            public=False,
        ),
        region=connector.get("AwsRegion"),
    )
