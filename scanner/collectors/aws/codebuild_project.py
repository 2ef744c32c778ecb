"""Builds: their logs, what they make, and what they keep for the next one.

Source: `codebuild:ListProjects` and `codebuild:BatchGetProjects` (where things go:
`build_copies.py`; `projectVisibility`: of a public project anyone may read logs and results).
Environment variables are not kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.compute import build_copies
from scanner.cloud.aws.described import Described
from scanner.cloud.aws.fields import Word
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "codebuild"
SCOPE = "region"
CALLS = ("ListProjects", "BatchGetProjects", HEAD_BUCKET)

_DESCRIBED = Described("batch_get_projects", asks="names", key="projects", by="name")
_PUBLIC = Word("projectVisibility", {"PUBLIC_READ": True, "PRIVATE": False})


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each project. One that is not described has nothing but its name."""
    return _DESCRIBED.each(aws, aws.pages("list_projects", "projects"))


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one project."""
    name = item["name"]
    unknown = (Copy(role="log", location=aws.place(None)),)
    copies = tuple(build_copies.copies(aws, item)) if "arn" in item else unknown
    return aws.resource(
        aws.arn(f"project/{name}"),
        name,
        Facts(
            category="log-store",
            persistence="persistent" if copies else "transit",
            copies=copies,
            public=_PUBLIC.of(item),
        ),
        tags=item.get("tags"),
    )
