"""Chat of the Chime SDK: messages in the region, how long they are kept, and streams that get them.

Source: `chime-sdk-identity:ListAppInstances`, `GetAppInstanceRetentionSettings`
(`ChannelRetentionSettings.RetentionDays`, left out where messages are kept for good) and
`chime-sdk-messaging:GetMessagingStreamingConfigurations` (`ResourceArn` of a stream). Messages are
sent and read over TLS only (developer guide, "Data protection"; AWS general reference, Chime SDK
endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

_NOWHERE = "`null`"

COLLECTOR = Listed(
    service="chime-sdk-identity",
    lists=Pages("ListAppInstances", "AppInstances", {"MaxResults": 50}),
    details={
        "retention": Detail(
            call="GetAppInstanceRetentionSettings", asks={"AppInstanceArn": "AppInstanceArn"}
        ),
        "streams": Detail(
            call="chime-sdk-messaging:GetMessagingStreamingConfigurations",
            asks={"AppInstanceArn": "AppInstanceArn"},
            under="StreamingConfigurations",
            absent={"NotFoundException": {"StreamingConfigurations": []}},
        ),
    },
    arn="AppInstanceArn",
    name="Name",
    category="conversation",
    copies=(
        Kept(
            "primary",
            encrypted=True,
            days="retention.AppInstanceRetentionSettings.ChannelRetentionSettings.RetentionDays",
        ),
        Kept("replica", each="streams", arn="ResourceArn"),
        # Where that could not be read, they may go anywhere.
        Kept("replica", when="streams == `null`", at=_NOWHERE, owner=_NOWHERE),
    ),
    evidence="reached through the Chime SDK endpoints, which take TLS only",
)
