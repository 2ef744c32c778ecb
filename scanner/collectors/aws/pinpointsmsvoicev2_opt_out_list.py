"""Numbers of people who want no more messages, kept in the region.

Source: `pinpoint-sms-voice-v2:DescribeOptOutLists`; the numbers are never asked for. The service
takes HTTPS only (AWS general reference, End User Messaging endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Listed, Pages

COLLECTOR = Listed(
    service="pinpoint-sms-voice-v2",
    lists=Pages("DescribeOptOutLists", "OptOutLists", {"MaxResults": 100}),
    arn="OptOutListArn",
    name="OptOutListName",
    category="database",
    evidence="reached through the End User Messaging API, which takes HTTPS only",
)
