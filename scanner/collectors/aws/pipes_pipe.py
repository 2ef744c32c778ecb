"""Pipes from a stream or queue to a store, program or address, and their logs.

Source: `pipes:ListPipes` and `pipes:DescribePipe` (`pipe_ends.py`). Credentials are only named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.analytics import pipe_ends
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "pipes"
SCOPE = "region"
CALLS = ("ListPipes", "DescribePipe", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each pipe."""
    return aws.pages("list_pipes", "Pipes", Limit=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one pipe."""
    about = aws.read("describe_pipe", Name=item["Name"])
    told: dict[str, Any] = about or {}
    return aws.resource(
        about["Arn"] if about else item["Arn"],
        item["Name"],
        Facts(
            category="stream",
            persistence="persistent",
            copies=tuple(pipe_ends.copies(aws, item, told)),
            public=False,
        ),
        tags=told.get("Tags"),
    )
