"""Mail servers of one's own or of others, to which Mail Manager passes mail on.

Source: `mailmanager:ListRelays` and `mailmanager:GetRelay` (`RelayArn`, `ServerName`). No setting
says whether such a server is spoken to by TLS only. A relay keeps nothing; where the server stands,
AWS does not know: the register can name it by the relay's ARN.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import far_end
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "mailmanager"
SCOPE = "region"
CALLS = ("ListRelays", "GetRelay")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each relay."""
    return aws.pages("list_relays", "Relays")


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one relay."""
    id_ = item["RelayId"]
    answer = aws.read("get_relay", RelayId=id_)
    # The id comes with every answer; one without it says nothing.
    server = answer.get("ServerName") if answer and answer["RelayId"] else None
    told = (answer or {}).get("RelayArn")
    arn = told or aws.arn(f"mailmanager-smtp-relay/{id_}", service="ses")
    said = f"mail goes on to {server or 'a server that could not be read'}; TLS is no setting of it"
    return aws.resource(
        arn,
        item.get("RelayName") or id_,
        Facts(
            category="mailbox",
            persistence="transit",
            access=(far_end.site(arn, "unknown", said),),
            public=False,
        ),
    )
