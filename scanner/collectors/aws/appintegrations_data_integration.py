"""What is fetched from other parties for a contact centre, and where each fetching leaves it.

Source: `appintegrations:ListDataIntegrations`, `GetDataIntegration` (`KmsKey`) and
`ListDataIntegrationAssociations` (`DestinationURI`). What was fetched is kept in the region on its
way. Where it comes from is not judged: nothing goes there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.network.endpoint import https_only
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "appintegrations"
SCOPE = "region"
CALLS = (
    *("ListDataIntegrations", "GetDataIntegration", "ListDataIntegrationAssociations"),
    HEAD_BUCKET,
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
    for one in [{"DestinationURI": ""}] if found is None else found:
        uri = one.get("DestinationURI")
        if uri is None:
            continue
        if uri.startswith("s3://") or (arns.service(uri) or "").startswith("s3"):
            yield bucket_copy(aws, "replica", uri)
        elif arns.is_arn(uri):
            yield aws.copy("replica", uri)
        else:
            yield Copy(role="replica", location=aws.place(None))
