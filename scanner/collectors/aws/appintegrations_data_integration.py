"""What is fetched from other parties for a contact centre, and where each fetching leaves it.

Source: `appintegrations:ListDataIntegrations`, `GetDataIntegration` (`KmsKey`) and
`ListDataIntegrationAssociations` (`DestinationURI`). What was fetched is kept in the region on its
way. Where it comes from is not judged: nothing goes there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.endpoint import https_only
from scanner.cloud.aws.storage import bucket_place, named_store
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "appintegrations"
SCOPE = "region"
CALLS = (
    *("ListDataIntegrations", "GetDataIntegration", "ListDataIntegrationAssociations"),
    bucket_place.HEAD_BUCKET,
)

_API = https_only("reached through the AppIntegrations API, which takes HTTPS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each integration."""
    return aws.pages("list_data_integrations", "DataIntegrations", MaxResults=50)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one integration."""
    arn = item["Arn"]
    about = aws.read("get_data_integration", Identifier=arn) or {}
    own = aws.own("primary", aws.region, key=about.get("KmsKey"))
    return aws.resource(
        arn,
        item.get("Name") or arn,
        Facts(
            category="conversation",
            persistence="persistent",
            copies=(own, *dict.fromkeys(_left(aws, arn))),
            access=(_API,),
            public=False,
        ),
        tags=about.get("Tags"),
    )


def _left(aws: Aws, arn: str) -> Iterator[Copy]:
    operation, key = "list_data_integration_associations", "DataIntegrationAssociations"
    found = aws.read_all(operation, key, DataIntegrationIdentifier=arn, MaxResults=50)
    # Where that could not be read it may be anywhere.
    uris = [""] if found is None else [one.get("DestinationURI") for one in found]
    yield from (named_store.copy(aws, "replica", uri) for uri in uris if uri is not None)
