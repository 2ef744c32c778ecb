"""Addresses of Lambda functions on the internet, and whether anyone may call them.

Source: `lambda:ListFunctions` and `lambda:ListFunctionUrlConfigs` (`AuthType`). They take HTTPS
only (Lambda developer guide, "Function URLs"). Whom the policy lets in is seen at the function.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "lambda"
SCOPE = "region"
CALLS = ("ListFunctions", "ListFunctionUrlConfigs")

_PUBLIC = {"NONE": True, "AWS_IAM": False}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each address; one of a function and one of each alias."""
    operation, key = "list_function_url_configs", "FunctionUrlConfigs"
    for function in aws.pages("list_functions", "Functions", MaxItems=50):
        asked = {"FunctionName": function["FunctionName"], "MaxItems": 50}
        yield from aws.read_all(operation, key, **asked) or ()


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one address."""
    arn, auth = item["FunctionArn"], item["AuthType"]
    evidence = f"a function URL, which takes HTTPS only; AuthType is {auth}"
    return aws.resource(
        f"{arn}/url",
        arn.split(":function:")[-1],
        Facts(
            category="network",
            persistence="transit",
            access=(https_only(evidence),),
            public=_PUBLIC.get(auth),
        ),
    )
