"""The bucket that gets a record of each call over the voice connectors of an account.

Source: `chime-sdk-voice:GetGlobalSettings` (`VoiceConnector.CdrBucket`), which is asked in each
region. Where none is set, nothing is kept and there is no such resource.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "chime-sdk-voice"
SCOPE = "region"
CALLS = ("GetGlobalSettings", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield the settings, if they name a bucket."""
    settings = aws.call("get_global_settings")["VoiceConnector"]
    if settings.get("CdrBucket"):
        yield settings


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Say where the records go."""
    bucket = item["CdrBucket"]
    return aws.resource(
        f"arn:{aws.partition}:chime:{aws.region}:{aws.account_id}:global-settings",
        "call detail records",
        Facts(
            category="log-store",
            persistence="persistent",
            copies=(bucket_copy(aws, "log", bucket),),
            public=False,
        ),
    )
