"""Machines outside EC2 that Systems Manager manages: servers at home, at a host, in another cloud.

Source: `ssm:DescribeInstanceInformation` of managed instances (hybrid activations). Each has the
rights of an IAM role from where it stands, which AWS does not know; its agent calls by HTTPS only
(Systems Manager user guide, "Data protection"). The name of a machine and its address may be a
person's, and are not kept. An activation that nobody has used yet lets nobody in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import far_end
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ssm"
SCOPE = "region"
CALLS = ("DescribeInstanceInformation",)

_ONLY = [{"Key": "ResourceType", "Values": ["ManagedInstance"]}]
_CALLS_HOME = "has the rights of an IAM role; its agent calls Systems Manager by HTTPS only"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each machine that is none of EC2."""
    key = "InstanceInformationList"
    return aws.pages("describe_instance_information", key, Filters=_ONLY, MaxResults=50)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one machine."""
    name = item["InstanceId"]
    arn = aws.arn(f"managed-instance/{name}")
    return aws.resource(
        arn,
        name,
        Facts(
            category="access-grant",
            persistence="transit",
            access=(far_end.site(arn, "by-service", _CALLS_HOME),),
            public=False,
        ),
    )
