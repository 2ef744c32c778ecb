"""Where the transcripts of Transcribe are: in a bucket that the job named, or with the service.

Source: `transcribe:GetTranscriptionJob` and `GetCallAnalyticsJob` (`Transcript`). Buckets of the
service itself are in the region and keep a transcript for 90 days (Transcribe developer guide,
"Data input and output"). Such an address has a signature in it: only the bucket's name is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from scanner.cloud.aws.network.endpoint import https_only
from scanner.cloud.aws.storage.bucket_place import bucket_copy
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.cloud.aws.unit import Aws

DONE = "COMPLETED"
KEPT_DAYS = 90

_OF_SERVICE = "aws-transcribe-{region}-prod"
_API = https_only("reached through the Transcribe API, which takes HTTPS only")


def bucket(address: str) -> str | None:
    """Return the bucket in an address, such as `https://s3.eu-west-1.amazonaws.com/bucket/key`."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    if parts.scheme == "s3":
        return host or None
    if host.startswith(("s3.", "s3-")):
        return parts.path.lstrip("/").split("/", 1)[0] or None
    name, found, _ = host.rpartition(".s3")
    return name if found else None


def copies(aws: Aws, job: dict[str, Any] | None) -> Iterator[Copy]:
    """Yield the copy of each transcript of a job; of a job that tells of none, one unplaced."""
    told = [*job["Transcript"].values()] if job else []
    for address in told or [None]:
        name = bucket(address) if address else None
        yield kept_by_service(aws) if _is_service(aws, name) else bucket_copy(aws, "primary", name)


def kept_by_service(aws: Aws) -> Copy:
    """Return the copy in a bucket of the service."""
    return aws.own("primary", aws.region, encrypted=True, retention_days=KEPT_DAYS)


def resource(aws: Aws, kind: str, found: Iterable[Copy]) -> Resource:
    """Return all jobs of this kind in the region as one: they differ only in where they put it."""
    return aws.resource(
        aws.arn(f"{kind}/*"),
        f"{kind}s",
        Facts(
            category="conversation",
            persistence="persistent",
            copies=tuple(dict.fromkeys(found)),
            access=(_API,),
            public=False,
        ),
    )


def _is_service(aws: Aws, name: str | None) -> bool:
    # Anyone may have a bucket whose name begins like that.
    return name == _OF_SERVICE.format(region=aws.region)
