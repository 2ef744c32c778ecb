"""Flows of data between AWS and other parties: what they leave in buckets, and who gets it.

Source: `appflow:ListFlows` and `appflow:DescribeFlow` (`destinationFlowConfigList[]`; also buckets
for what fails, `metadataCatalogConfig`). Another party goes by the name of its connector, such as
`aws:appflow:Salesforce`; AppFlow reaches it over TLS only (AppFlow user guide, "Data protection"),
but for what has an address or a program of one's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import AccessPath, Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "appflow"
SCOPE = "region"
CALLS = ("ListFlows", "DescribeFlow", HEAD_BUCKET)

_OF_AWS = {"S3", "Redshift", "EventBridge", "CustomerProfiles", "LookoutMetrics"}
# The address of SAP may begin with http:// (model of ApplicationHostUrl); a custom connector is a
# function that calls whatever it likes.
_OWN_WAY = {"SAPOData", "CustomConnector"}
_KEPT_HERE = {"EventBridge", "CustomerProfiles", "LookoutMetrics"}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each flow."""
    return aws.pages("list_flows", "flows", maxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one flow. One that leaves nothing in this cloud only says who gets the data."""
    about = aws.read("describe_flow", flowName=item["flowName"])
    aims = about["destinationFlowConfigList"] if about else []
    copies = [copy for aim in aims for copy in _copies(aws, aim)]
    if (about or {}).get("metadataCatalogConfig", {}).get("glueDataCatalog"):
        copies.append(aws.own("index", aws.region))
    # The list names a destination too, which is all there is where the flow could not be read.
    kinds = {aim["connectorType"] for aim in aims} or {item["destinationConnectorType"]}
    return aws.resource(
        item["flowArn"],
        item["flowName"],
        Facts(
            category="object-store",
            persistence="persistent" if copies or not about else "transit",
            copies=tuple(copies),
            access=tuple(_party(kind) for kind in sorted(kinds - _OF_AWS)),
            public=False,
        ),
        tags=[{"Key": name, "Value": value} for name, value in item.get("tags", {}).items()],
    )


def _copies(aws: Aws, aim: dict[str, Any]) -> Iterator[Copy]:
    if aim["connectorType"] in _KEPT_HERE:
        yield aws.own("replica", aws.region)
    if aim["connectorType"] == "Redshift":
        # The address of the cluster stands with its password in the profile, which is not read.
        yield Copy(role="replica", location=aws.place(None))
    for told in aim["destinationConnectorProperties"].values():
        if bucket := told.get("bucketName") or told.get("intermediateBucketName"):
            yield bucket_copy(aws, "replica", bucket)
        for part in ("errorHandlingConfig", "successResponseHandlingConfig"):
            if bucket := told.get(part, {}).get("bucketName"):
                yield bucket_copy(aws, "log", bucket)


def _party(name: str) -> AccessPath:
    own = name in _OWN_WAY
    said = "how it is reached is not told" if own else "AppFlow reaches it over TLS only"
    return AccessPath(
        kind="principal",
        encryption="unknown" if own else "by-service",
        principal=f"aws:appflow:{name}",
        evidence=f"gets what the flow carries; {said}",
    )
