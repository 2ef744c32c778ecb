"""Notebooks with their disk: in the zone of their subnet, or somewhere in the region without one.

Source: `sagemaker:ListNotebookInstances`, `sagemaker:DescribeNotebookInstance` (`SubnetId`,
`KmsKeyId`: disks are encrypted, if only by a key of AWS: developer guide, "Protect data at rest")
and `ec2:DescribeSubnets`. SageMaker takes HTTPS only (AWS general reference, SageMaker endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.endpoint import https_only
from scanner.cloud.aws.network.subnet_place import SUBNETS, places
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "sagemaker"
SCOPE = "region"
CALLS = ("ListNotebookInstances", "DescribeNotebookInstance", SUBNETS)

_HTTPS = https_only("reached through SageMaker, which takes HTTPS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each notebook."""
    return aws.pages("list_notebook_instances", "NotebookInstances", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one notebook. Without its description it may be in any zone."""
    name = item["NotebookInstanceName"]
    answer = aws.read("describe_notebook_instance", NotebookInstanceName=name)
    about = answer if answer and answer["NotebookInstanceArn"] else {}
    subnet = about.get("SubnetId")
    codes = places(aws, [subnet]) if subnet else [aws.region if about else None]
    key = about.get("KmsKeyId")
    return aws.resource(
        item["NotebookInstanceArn"],
        name,
        Facts(
            category="server",
            persistence="persistent",
            copies=tuple(aws.own("primary", code, encrypted=True, key=key) for code in codes),
            access=(_HTTPS,),
            public=False,
        ),
    )
