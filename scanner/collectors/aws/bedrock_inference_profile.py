"""Profiles for questions to a model that were made here, and the regions that may answer them.

Source: `bedrock:ListInferenceProfiles` (`typeEquals` APPLICATION: those of AWS are always there,
used or not; each of `models[].modelArn` names a region, and one without a region is answered
anywhere). A profile keeps nothing, but for what a model may hold for a moment where it runs.
Bedrock takes HTTPS only (AWS general reference, Bedrock endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "bedrock"
SCOPE = "region"
CALLS = ("ListInferenceProfiles",)

_LIST, _KEY, _OWN = "list_inference_profiles", "inferenceProfileSummaries", "APPLICATION"
_API = https_only("reached through the Bedrock API, which takes HTTPS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each profile that was made in this account."""
    return aws.pages(_LIST, _KEY, typeEquals=_OWN, maxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Return one profile, with a passing copy in each other region that may answer."""
    regions = sorted({arns.region(model["modelArn"]) or "" for model in item["models"]})
    elsewhere = [region for region in regions if region != aws.region]
    me = aws.account_id
    copies = tuple(Copy(role="cache", location=aws.place(at or None), owner=me) for at in elsewhere)
    return aws.resource(
        item["inferenceProfileArn"],
        item["inferenceProfileName"],
        Facts(
            category="machine-learning",
            persistence="persistent" if copies else "transit",
            copies=copies,
            access=(_API,),
            public=False,
        ),
    )
