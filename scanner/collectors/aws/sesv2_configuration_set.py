"""How mail is sent: whether only with TLS, where news of it goes, and the archive that keeps it.

Source: `sesv2:ListConfigurationSets`, `sesv2:GetConfigurationSet` (`DeliveryOptions.TlsPolicy`,
which is OPTIONAL unless it is set: model of DeliveryOptions; `ArchivingOptions.ArchiveArn`) and
`sesv2:GetConfigurationSetEventDestinations`. CloudWatch gets figures alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import find
from scanner.model import AccessPath, Copy, Encryption, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "sesv2"
SCOPE = "region"
CALLS = ("ListConfigurationSets", "GetConfigurationSet", "GetConfigurationSetEventDestinations")

_BY_POLICY: dict[str, Encryption] = {"REQUIRE": "enforced", "OPTIONAL": "optional"}
_TARGET = (
    "KinesisFirehoseDestination.DeliveryStreamArn || SnsDestination.TopicArn"
    " || EventBridgeDestination.EventBusArn || PinpointDestination.ApplicationArn"
)


def listing(aws: Aws) -> Iterator[Any]:
    """Yield the name of each set."""
    return aws.pages("list_configuration_sets", "ConfigurationSets", PageSize=1000)


def resource(aws: Aws, name: str) -> Resource:
    """Read one set. Where news goes nowhere that is known, it may still be kept somewhere."""
    answer = aws.read("get_configuration_set", ConfigurationSetName=name)
    # The name comes with every answer; one without it says nothing.
    about = answer if answer and answer["ConfigurationSetName"] else {}
    news = aws.read("get_configuration_set_event_destinations", ConfigurationSetName=name)
    targets = news["EventDestinations"] if news else []
    copies = [aws.copy("log", arn) for one in targets if one["Enabled"] if (arn := _target(one))]
    if archive := about.get("ArchivingOptions", {}).get("ArchiveArn"):
        copies.append(aws.copy("backup", archive))
    unread = not about or news is None
    return aws.resource(
        f"arn:{aws.partition}:ses:{aws.region}:{aws.account_id}:configuration-set/{name}",
        name,
        Facts(
            category="log-store",
            persistence="persistent" if copies or unread else "transit",
            copies=tuple(dict.fromkeys([*copies, *([_unseen(aws)] if unread else [])])),
            access=(_path(about),),
            public=False,
        ),
        tags=about.get("Tags"),
    )


def _target(destination: dict[str, Any]) -> str | None:
    found: str | None = find(_TARGET, destination)
    return found


def _unseen(aws: Aws) -> Copy:
    return Copy(role="log", location=aws.place(None))


def _path(about: dict[str, Any]) -> AccessPath:
    policy = about.get("DeliveryOptions", {}).get("TlsPolicy", "OPTIONAL") if about else None
    return AccessPath(
        kind="endpoint",
        encryption=_BY_POLICY.get(policy or "", "unknown"),
        evidence=f"TlsPolicy={policy} for mail that goes out" if policy else "could not be read",
    )
