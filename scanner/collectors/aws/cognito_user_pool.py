"""Pools of users: replicas in other regions, and the regions that send them mail and messages.

Source: `cognito-idp:ListUserPools` and `cognito-idp:DescribeUserPool`; replicas and logs:
`user_pool_copies.py`, mail and messages: `sent_from.py`, functions that it tells:
`pool_triggers.py`. Cognito encrypts what it keeps and takes HTTPS only (developer guide, "Data
protection"; AWS general reference, Cognito endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import pool_triggers, sent_from, user_pool_copies
from scanner.cloud.aws.network.endpoint import https_only
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "cognito-idp"
SCOPE = "region"
CALLS = (
    *("ListUserPools", "ListUserPoolReplicas", "DescribeUserPool", "GetLogDeliveryConfiguration"),
    HEAD_BUCKET,
)

_API = https_only("reached through the Cognito endpoints, which take HTTPS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each pool."""
    return aws.pages("list_user_pools", "UserPools", MaxResults=60)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one pool."""
    name = item["Id"]
    answer = aws.read("describe_user_pool", UserPoolId=name)
    about = answer["UserPool"] if answer else {}
    key = about.get("KeyConfiguration", {}).get("KmsKeyArn")
    return aws.resource(
        about.get("Arn") or aws.arn(f"userpool/{name}"),
        item.get("Name") or name,
        Facts(
            category="user-directory",
            persistence="persistent",
            copies=(*user_pool_copies.kept(aws, item, key), *user_pool_copies.logs(aws, name)),
            access=(_API, *sent_from.paths(aws, about), *pool_triggers.paths(aws, about)),
            public=False,
        ),
        tags=about.get("UserPoolTags"),
    )
