"""Where a flow of AppFlow takes data: what it leaves in this cloud, and which parties get it.

Source: `appflow:DescribeFlow` (`destinationFlowConfigList[]`; also buckets for what fails). Another
party goes by the name of its connector, such as `aws:appflow:Salesforce`; AppFlow reaches it over
TLS only (AppFlow user guide, "Data protection"), but for what has an address or a program of one's
own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage.bucket_place import bucket_copy
from scanner.model import AccessPath, Copy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.cloud.aws.unit import Aws

_OF_AWS = {"S3", "Redshift", "EventBridge", "CustomerProfiles", "LookoutMetrics"}
# The address of SAP may begin with http:// (model of ApplicationHostUrl); a custom connector is a
# function that calls whatever it likes.
_OWN_WAY = {"SAPOData", "CustomConnector"}
_KEPT_HERE = {"EventBridge", "CustomerProfiles", "LookoutMetrics"}


def copies(aws: Aws, aim: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copies that one destination of a flow leaves."""
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


def parties(connectors: Iterable[str]) -> Iterator[AccessPath]:
    """Yield the path of each party that gets the data by one of these connectors."""
    for name in sorted(set(connectors) - _OF_AWS):
        own = name in _OWN_WAY
        said = "how it is reached is not told" if own else "AppFlow reaches it over TLS only"
        yield AccessPath(
            kind="principal",
            encryption="unknown" if own else "by-service",
            principal=f"aws:appflow:{name}",
            evidence=f"gets what the flow carries; {said}",
        )
