"""Pools of users: replicas in other regions, and the regions that send them mail and messages.

Source: `cognito-idp:ListUserPools` (`ReplicaRegions`), `cognito-idp:ListUserPoolReplicas` (refused
where a pool has none or is one itself: model, OperationNotEnabledException),
`cognito-idp:GetLogDeliveryConfiguration` (who signs in, from where) and
`cognito-idp:DescribeUserPool` (`EmailConfiguration.SourceArn`, `SmsConfiguration`: what is sent
passes through these regions and is not kept). Cognito encrypts what it keeps and takes HTTPS only
(developer guide, "Data protection"; AWS general reference, Cognito endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws import far_end, log_destination
from scanner.cloud.aws.bucket_place import HEAD_BUCKET
from scanner.cloud.aws.fields import find
from scanner.model import AccessPath, Copy, Facts, Resource, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "cognito-idp"
SCOPE = "region"
CALLS = (
    *("ListUserPools", "ListUserPoolReplicas", "DescribeUserPool", "GetLogDeliveryConfiguration"),
    HEAD_BUCKET,
)

_API = AccessPath(
    kind="endpoint",
    encryption="by-service",
    evidence="reached through the Cognito endpoints, which take HTTPS only",
)
_UNREAD = AccessPath(
    kind="remote",
    encryption="unknown",
    evidence="from which region mail and messages are sent could not be read",
)
_NO_REPLICAS = ("OperationNotEnabledException",)
_LOG = (
    "CloudWatchLogsConfiguration.LogGroupArn || S3Configuration.BucketArn"
    " || FirehoseConfiguration.StreamArn"
)
_SENT = "sends users their mail or messages"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each pool."""
    return aws.pages("list_user_pools", "UserPools", MaxResults=60)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one pool."""
    name = item["Id"]
    answer = aws.read("describe_user_pool", UserPoolId=name)
    about = answer["UserPool"] if answer else {}
    arn = about.get("Arn") or aws.arn(f"userpool/{name}")
    return aws.resource(
        arn,
        item.get("Name") or name,
        Facts(
            category="user-directory",
            persistence="persistent",
            copies=(*_copies(aws, item, about), *dict.fromkeys(_logs(aws, name))),
            access=(_API, *_senders(aws, about)),
            public=False,
        ),
        tags=[{"Key": k, "Value": v} for k, v in about.get("UserPoolTags", {}).items()],
    )


def _copies(aws: Aws, item: dict[str, Any], about: dict[str, Any]) -> Iterator[Copy]:
    found = aws.read_all(
        "list_user_pool_replicas", "UserPoolReplicas", nothing=_NO_REPLICAS, UserPoolId=item["Id"]
    )
    told = {one["RegionName"]: one for one in found or ()}
    is_replica = told.get(aws.region, {}).get("Role") == "SECONDARY"
    key = about.get("KeyConfiguration", {}).get("KmsKeyArn")
    role: Role = "replica" if is_replica else "primary"
    yield aws.own(role, aws.region, encrypted=True, key=key)
    for at in sorted({*told, *item.get("ReplicaRegions", ())} - {aws.region}):
        if told.get(at, {}).get("Role") != "PRIMARY":
            there = told.get(at, {}).get("UserPoolArn")
            place, owner = aws.place(at), aws.account_id
            yield Copy(role="replica", location=place, id=there, owner=owner, encrypted=True)


def _logs(aws: Aws, name: str) -> Iterator[Copy]:
    answer = aws.read("get_log_delivery_configuration", UserPoolId=name) or {}
    # Where no logs are delivered, the answer may have nothing in it.
    for log in answer.get("LogDeliveryConfiguration", {}).get("LogConfigurations", ()):
        yield log_destination.copy(aws, find(_LOG, log))


def _senders(aws: Aws, about: dict[str, Any]) -> Iterator[AccessPath]:
    if not about:
        yield _UNREAD
    sms = about.get("SmsConfiguration", {})
    source = about.get("EmailConfiguration", {}).get("SourceArn")
    regions = {
        arns.region(source) if source else None,
        sms.get("SnsRegion"),
        sms.get("EumsSms", {}).get("Region"),
    }
    for region in sorted(code for code in regions if code and code != aws.region):
        said = f"{_SENT} from {region}; {far_end.BETWEEN_REGIONS}"
        yield far_end.path(aws, (aws.account_id, region), "by-service", said)
