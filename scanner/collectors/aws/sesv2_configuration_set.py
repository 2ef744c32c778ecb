"""How mail is sent: whether only with TLS, where news of it goes, and the archive that keeps it.

Source: `sesv2:ListConfigurationSets` and `sesv2:GetConfigurationSet` (`DeliveryOptions.TlsPolicy`,
which is OPTIONAL unless it is set: model of DeliveryOptions; `ArchivingOptions.ArchiveArn`); where
news goes: `mail_news.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import mail_news
from scanner.model import AccessPath, Copy, Encryption, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "sesv2"
SCOPE = "region"
CALLS = ("ListConfigurationSets", "GetConfigurationSet", mail_news.CALL)

_BY_POLICY: dict[str, Encryption] = {"REQUIRE": "enforced", "OPTIONAL": "optional"}


def listing(aws: Aws) -> Iterator[Any]:
    """Yield the name of each set."""
    return aws.pages("list_configuration_sets", "ConfigurationSets", PageSize=1000)


def resource(aws: Aws, name: str) -> Resource:
    """Read one set. Where news goes nowhere that is known, it may still be kept somewhere."""
    answer = aws.read("get_configuration_set", ConfigurationSetName=name)
    # The name comes with every answer; one without it says nothing.
    about = answer if answer and answer["ConfigurationSetName"] else {}
    copies, seen = mail_news.copies(aws, name)
    if archive := about.get("ArchivingOptions", {}).get("ArchiveArn"):
        copies.append(aws.copy("backup", archive))
    if not about or not seen:
        copies.append(Copy(role="log", location=aws.place(None)))
    return aws.resource(
        aws.arn(f"configuration-set/{name}", service="ses"),
        name,
        Facts(
            category="log-store",
            persistence="persistent" if copies else "transit",
            copies=tuple(dict.fromkeys(copies)),
            access=(_path(about),),
            public=False,
        ),
        tags=about.get("Tags"),
    )


def _path(about: dict[str, Any]) -> AccessPath:
    policy = about.get("DeliveryOptions", {}).get("TlsPolicy", "OPTIONAL") if about else None
    word = _BY_POLICY.get(policy or "", "unknown")
    said = f"TlsPolicy={policy} for mail that goes out" if policy else "could not be read"
    return AccessPath(kind="endpoint", encryption=word, evidence=said)
