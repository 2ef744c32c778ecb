"""What a rule of Mail Manager does with mail: the stores and the functions that it gives it to.

Source: `mailmanager:GetRuleSet` (`Rules[].Actions`, model of RuleAction).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.network import far_end
from scanner.cloud.aws.storage.bucket_place import bucket_copy
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

# What keeps nothing here.
_KEEPS_NOTHING = {
    *("Drop", "Relay", "Send", "AddHeader", "ReplaceRecipient", "Bounce", "InvokeLambda"),
}


def copies(aws: Aws, action: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copy that an action makes; what is new keeps mail nobody knows where."""
    for kind, told in action.items():
        match kind:
            case "WriteToS3":
                copy = bucket_copy(aws, "primary", told["S3Bucket"])
                yield replace(copy, key=told.get("S3SseKmsKeyId"))
            case "Archive":
                name = told["TargetArchive"]
                built = aws.arn(f"mailmanager-archive/{name}", service="ses")
                yield aws.copy("backup", name if arns.is_arn(name) else built)
            case "DeliverToMailbox":
                yield aws.copy("replica", told["MailboxArn"])
            case "DeliverToQBusiness":
                name = told["ApplicationId"]
                yield aws.copy("replica", aws.arn(f"application/{name}", service="qbusiness"))
            case "PublishToSns":
                yield aws.copy("replica", told["TopicArn"])
            case _ if kind not in _KEEPS_NOTHING:
                yield Copy(role="replica", location=aws.place(None))


def paths(aws: Aws, action: dict[str, Any]) -> Iterator[AccessPath]:
    """Yield the path to a function of another account or region that an action shows mail to."""
    if called := action.get("InvokeLambda"):
        end = arns.account(called["FunctionArn"]), arns.region(called["FunctionArn"])
        if not far_end.is_here(aws, end):
            said = "a function that is shown mail by a rule; Lambda takes HTTPS only"
            yield far_end.path(aws, end, "by-service", said)
