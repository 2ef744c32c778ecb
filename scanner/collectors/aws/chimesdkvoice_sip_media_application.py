"""SIP media applications: which function answers calls, and whether messages of calls are logged.

Source: `chime-sdk-voice:ListSipMediaApplications` (`AwsRegion`, `Endpoints[].LambdaArn`) and
`GetSipMediaApplicationLoggingConfiguration` (to CloudWatch Logs, in the same region). It keeps
nothing else. What the function is told goes by its invocation, over HTTPS (Lambda API).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.network import far_end
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "chime-sdk-voice"
SCOPE = "region"
CALLS = ("ListSipMediaApplications", "GetSipMediaApplicationLoggingConfiguration")

_LOGGING = "get_sip_media_application_logging_configuration"
_OFF: dict[str, Any] = {"NotFoundException": {"SipMediaApplicationLoggingConfiguration": {}}}
_TOLD = "this function is told of each call; Lambda takes HTTPS only"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each application."""
    return aws.pages("list_sip_media_applications", "SipMediaApplications", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one application. If it could not be seen whether it logs, it may keep something."""
    arn, at = item["SipMediaApplicationArn"], item.get("AwsRegion")
    answer = aws.read(_LOGGING, absent=_OFF, SipMediaApplicationId=item["SipMediaApplicationId"])
    setting = answer["SipMediaApplicationLoggingConfiguration"] if answer else {}
    logs = setting.get("EnableSipMediaApplicationMessageLogs") or False
    return aws.resource(
        arn,
        item.get("Name") or arn,
        Facts(
            category="log-store",
            persistence="persistent" if logs or answer is None else "transit",
            copies=(aws.own("log", at, encrypted=True),) if logs else (),
            access=tuple(_told(aws, one["LambdaArn"], at) for one in item["Endpoints"]),
            public=False,
        ),
        region=at,
    )


def _told(aws: Aws, function: str, at: str | None) -> AccessPath:
    end = arns.account(function), arns.region(function)
    path = far_end.path(aws, end, "by-service", _TOLD)
    here = end == (aws.account_id, at)
    return replace(path, kind="endpoint", origins=()) if here else path
