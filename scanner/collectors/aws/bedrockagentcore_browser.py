"""Browsers of agents: the bucket for recordings of what they did and saw.

Source: `bedrock-agentcore-control:ListBrowsers` (those of one's own) and
`bedrock-agentcore-control:GetBrowser` (`recording`). A browser that records nothing keeps nothing
after its session.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "bedrock-agentcore-control"
SCOPE = "region"
CALLS = ("ListBrowsers", "GetBrowser", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each browser of one's own; those of AWS are the same for everybody."""
    return aws.pages("list_browsers", "browserSummaries", type="CUSTOM", maxResults=50)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one browser. Where it could not be read, it may record to anywhere."""
    answer = aws.read("get_browser", browserId=item["browserId"])
    copies = tuple(_recordings(aws, answer))
    return aws.resource(
        item["browserArn"],
        item.get("name") or item["browserId"],
        Facts(
            category="log-store",
            persistence="persistent" if copies else "transit",
            copies=copies,
            public=False,
        ),
    )


def _recordings(aws: Aws, answer: dict[str, Any] | None) -> Iterator[Copy]:
    # The status comes with every answer; one without it says nothing.
    if answer is None or not answer["status"]:
        yield Copy(role="log", location=aws.place(None))
        return
    recording = answer.get("recording", {})
    # One that has a bucket and does not say that it is off may record.
    if recording.get("enabled", bool(recording)):
        yield bucket_copy(aws, "log", recording.get("s3Location", {}).get("bucket"))
