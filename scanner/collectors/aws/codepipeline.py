"""Pipelines: the buckets of their artefacts, one for each region that they work in.

Source: `codepipeline:ListPipelines` and `codepipeline:GetPipeline` (`artifactStore`, or
`artifactStores` by region). What a step does elsewhere is not read, and its settings are not kept.
The bucket says how it is encrypted and reached.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import find
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "codepipeline"
SCOPE = "region"
CALLS = ("ListPipelines", "GetPipeline", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each pipeline."""
    return aws.pages("list_pipelines", "pipelines", maxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one pipeline; where it could not be read, the place of its artefacts is not known."""
    name = item["name"]
    answer = aws.read("get_pipeline", name=name)
    about = answer["pipeline"] if answer else {}
    one: dict[str, Any] = about.get("artifactStore", {})
    stores = [*([one] if one else []), *about.get("artifactStores", {}).values()]
    return aws.resource(
        aws.arn(name),
        name,
        Facts(
            category="registry",
            persistence="persistent",
            copies=tuple(
                replace(
                    bucket_copy(aws, "primary", store.get("location")),
                    key=find("encryptionKey.id", store),
                )
                for store in stores or [{}]
            ),
            public=False,
        ),
    )
