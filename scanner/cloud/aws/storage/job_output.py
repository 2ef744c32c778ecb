"""What jobs of a region leave in buckets: all of one kind together, for they differ by no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scanner.cloud.aws.unit import Aws


def resource(aws: Aws, kind: str, api: str, found: Iterable[Copy]) -> Resource:
    """Return all jobs of this kind in the region as one; `api` is what people call the service."""
    said = f"reached through the {api} API, which takes HTTPS only"
    return aws.resource(
        aws.arn(f"{kind}/*"),
        f"{kind}s",
        Facts(
            category="conversation",
            persistence="persistent",
            copies=tuple(dict.fromkeys(found)),
            access=(https_only(said),),
            public=False,
        ),
    )
