"""Caches of a volume of ONTAP that are elsewhere (FlexCache): in any region, or outside AWS.

Source: `fsx:DescribeVolumes` (`FlexCacheEndpointType`: `ORIGIN` has a cache somewhere), one list
for a region. Where that is, is set within ONTAP.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import find
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

CALLS = ("DescribeVolumes",)

_CACHED = "[?OntapConfiguration.FlexCacheEndpointType=='ORIGIN'].FileSystemId"
_ONTAP = "ONTAP"


def copies(aws: Aws, item: dict[str, Any]) -> Iterator[Copy]:
    """Yield the cache, if there is or may be one, of a file system of the list."""
    if item["FileSystemType"] == _ONTAP:
        found = aws.once(("volumes",), lambda: _volumes(aws))
        if found is None or item["FileSystemId"] in find(_CACHED, found):
            yield Copy(role="cache", location=aws.place(None))


def _volumes(aws: Aws) -> list[dict[str, Any]] | None:
    return aws.read_all("describe_volumes", "Volumes", MaxResults=50)
