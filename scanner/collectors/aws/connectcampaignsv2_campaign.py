"""Campaigns that call, mail or text people on behalf of a contact centre, in its region.

Source: `connectcampaignsv2:ListCampaigns` and `GetConnectInstanceConfig` (`encryptionConfig`: what
is sensitive is always encrypted, by a key of the service where none is named: model text). Whom it
calls is a segment of Customer Profiles, which is told as itself. Outbound campaigns take HTTPS only
(AWS general reference, Amazon Connect endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="connectcampaignsv2",
    lists=Pages("ListCampaigns", "campaignSummaryList", {"maxResults": 50}),
    details={
        "about": Detail(
            call="GetConnectInstanceConfig",
            asks={"connectInstanceId": "connectInstanceId"},
            under="connectInstanceConfig.encryptionConfig",
        )
    },
    arn="arn",
    name="name",
    category="conversation",
    copies=(Kept("primary", encrypted=True, key="about.keyArn"),),
    evidence="reached through the API of outbound campaigns, which takes HTTPS only",
)
