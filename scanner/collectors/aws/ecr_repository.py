"""Repositories of container images: who may pull from them, and where images will be copied to.

Source: `ecr:DescribeRepositories`, `ecr:GetRepositoryPolicy` and, once for a region,
`ecr:DescribeRegistry` (`registry_rules.py`). ECR encrypts what it keeps (user guide, "Encryption at
rest") and takes HTTPS only (AWS general reference, ECR endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.compute import registry_rules
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ecr"
SCOPE = "region"
CALLS = ("DescribeRepositories", "DescribeRegistry", "GetRepositoryPolicy", "ListTagsForResource")

_THROUGH = "images are pushed and pulled over HTTPS only"
_NO_POLICY: dict[str, dict[str, Any]] = {"RepositoryPolicyNotFoundException": {"policyText": None}}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each repository with the rules of its registry."""
    answer = aws.read("describe_registry")
    rules = answer["replicationConfiguration"]["rules"] if answer else None
    for item in aws.pages("describe_repositories", "repositories", maxResults=1000):
        yield {"repository": item, "rules": rules}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one repository."""
    found = item["repository"]
    arn, name = found["repositoryArn"], found["repositoryName"]
    answer = aws.read("get_repository_policy", absent=_NO_POLICY, repositoryName=name)
    policy = {"Policy": answer["policyText"]} if answer else None
    tags = aws.read("list_tags_for_resource", resourceArn=arn)
    key = found.get("encryptionConfiguration", {}).get("kmsKey")
    return aws.resource(
        arn,
        name,
        Facts(
            category="registry",
            persistence="persistent",
            copies=(
                aws.own("primary", aws.region, encrypted=True, key=key),
                *dict.fromkeys(registry_rules.copies(aws, name, item["rules"])),
            ),
            access=access_paths(policy, account=aws.account_id, arns=(arn,), https_only=_THROUGH),
            public=is_public(policy),
        ),
        tags=tags["tags"] if tags else None,
    )
