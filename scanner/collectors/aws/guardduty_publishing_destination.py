"""Where GuardDuty's findings on who did what are exported to.

Source: `guardduty:ListDetectors`, `guardduty:ListPublishingDestinations` and
`guardduty:DescribePublishingDestination` (`DestinationProperties`: bucket and key).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "guardduty"
SCOPE = "region"
CALLS = (
    *("ListDetectors", "ListPublishingDestinations", "DescribePublishingDestination"),
    HEAD_BUCKET,
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield the two names of each destination."""
    detectors: Iterator[Any] = aws.pages("list_detectors", "DetectorIds", MaxResults=50)
    for detector in detectors:
        found = aws.pages(
            "list_publishing_destinations", "Destinations", DetectorId=detector, MaxResults=50
        )
        for one in found:
            yield {"DetectorId": detector, "DestinationId": one["DestinationId"]}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one destination."""
    answer = aws.read("describe_publishing_destination", **item)
    told = answer["DestinationProperties"] if answer else {}
    copy = log_destination.copy(aws, told.get("DestinationArn"))
    detector, name = item["DetectorId"], item["DestinationId"]
    return aws.resource(
        aws.arn(f"detector/{detector}/publishingDestination/{name}"),
        detector,
        Facts(
            category="log-store",
            persistence="persistent",
            copies=(replace(copy, key=told.get("KmsKeyArn"), owner=copy.owner or _owner(told)),),
            public=False,
        ),
    )


def _owner(told: dict[str, Any]) -> str | None:
    owner: str | None = told.get("ExpectedBucketOwner")
    return owner
