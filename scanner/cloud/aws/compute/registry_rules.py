"""Where the rules of a registry of container images will copy a repository to.

Source: `ecr:DescribeRegistry` (each rule holds for the repositories whose name begins as a filter
says, or for all).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws


def copies(aws: Aws, repository: str, rules: list[dict[str, Any]] | None) -> Iterator[Copy]:
    """Yield the copy in each region and registry that these rules name, by the repository's name.

    Rules that could not be read (`None`) may name any. ECR encrypts what it keeps.
    """
    if rules is None:
        yield Copy(role="planned", location=aws.place(None), encrypted=True)
    for rule in rules or ():
        filters = rule.get("repositoryFilters", ())
        if not filters or any(repository.startswith(one["filter"]) for one in filters):
            for to in rule["destinations"]:
                registry = f"arn:{aws.partition}:ecr:{to['region']}:{to['registryId']}"
                copy = aws.copy("planned", f"{registry}:repository/{repository}")
                yield replace(copy, encrypted=True)
