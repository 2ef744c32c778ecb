"""Text messages that SNS sends: logs and daily lists of what went to which telephone number.

Source: `sns:GetSMSAttributes` (`DeliveryStatusIAMRole`: deliveries are logged in CloudWatch Logs;
`UsageReportS3Bucket`). Both hold the numbers (SNS developer guide, "Viewing CloudWatch metrics and
logs for SMS deliveries" and "Subscribing to daily SMS usage reports"). A region in which neither is
set keeps nothing of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

SERVICE = "sns"
SCOPE = "region"
CALLS = ("GetSMSAttributes", HEAD_BUCKET)

# Attributes that the model names in its text only (SetSMSAttributes).
_ROLE, _BUCKET = "DeliveryStatusIAMRole", "UsageReportS3Bucket"


def listing(aws: Aws) -> Iterator[dict[str, str]]:
    """Yield the settings of the region where one of them says that something is kept."""
    told = aws.call("get_sms_attributes", attributes=[_ROLE, _BUCKET])["attributes"]
    if told.get(_ROLE) or told.get(_BUCKET):
        yield told


def resource(aws: Aws, told: dict[str, str]) -> Resource:
    """Make the resource of the region's text messages."""
    return aws.resource(
        aws.arn("sms-preferences"),
        f"text messages in {aws.region}",
        Facts(
            category="log-store",
            persistence="persistent",
            copies=tuple(_copies(aws, told)),
            public=False,
        ),
    )


def _copies(aws: Aws, told: dict[str, str]) -> Iterator[Copy]:
    if told.get(_ROLE):
        group = f"sns/{aws.region}/{aws.account_id}/DirectPublishToPhoneNumber"
        yield log_destination.group(aws, group)
        yield log_destination.group(aws, f"{group}/Failure")
    if bucket := told.get(_BUCKET):
        yield bucket_copy(aws, "log", bucket)
