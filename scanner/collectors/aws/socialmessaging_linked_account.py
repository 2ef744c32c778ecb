"""WhatsApp accounts of the business: who is told of messages that come in, and Meta, which has all.

Source: `socialmessaging:ListLinkedWhatsAppBusinessAccounts` (`eventDestinations`: a topic or a
contact centre, by ARN) and, for the countries in which Meta keeps it, `whatsapp_place.py`. Every
message passes through Meta's WhatsApp; how that is reached is not told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import whatsapp_place
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "socialmessaging"
SCOPE = "region"
CALLS = ("ListLinkedWhatsAppBusinessAccounts", whatsapp_place.CALL)

_META = AccessPath(
    kind="principal",
    principal="aws:social-messaging:WhatsApp",
    encryption="unknown",
    evidence="carries every message, in and out; how it is reached is not told",
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each account."""
    operation = "list_linked_whatsapp_business_accounts"
    return aws.pages(operation, "linkedAccounts", maxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Return one account. One without numbers that tells messages to nobody keeps nothing."""
    told = (aws.copy("replica", one["eventDestinationArn"]) for one in item["eventDestinations"])
    copies = (*dict.fromkeys(told), *whatsapp_place.copies(aws, item["id"]))
    return aws.resource(
        item["arn"],
        item["wabaName"],
        Facts(
            category="conversation",
            persistence="persistent" if copies else "transit",
            copies=copies,
            access=(_META,),
            public=False,
        ),
    )
