"""CloudTrail Lake: events of one region or of all, copied into this one, and who else reads them.

Source: `cloudtrail:ListEventDataStores`, `cloudtrail:GetEventDataStore` (`RetentionPeriod`,
`KmsKeyId`) and `cloudtrail:GetResourcePolicy`. CloudTrail takes HTTPS only (AWS general reference,
CloudTrail endpoints), and encrypts what it stores.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages, Policy

COLLECTOR = Listed(
    service="cloudtrail",
    lists=Pages("ListEventDataStores", "EventDataStores", {"MaxResults": 1000}),
    details={
        "about": Detail(
            call="GetEventDataStore",
            asks={"EventDataStore": "EventDataStoreArn"},
            must="EventDataStoreArn",
        ),
        "policy": Detail(
            call="GetResourcePolicy",
            asks={"ResourceArn": "EventDataStoreArn"},
            must="ResourceArn",
            absent={"ResourcePolicyNotFoundException": {"ResourcePolicy": None}},
        ),
        "tags": Detail(
            call="ListTags",
            asks={"ResourceIdList": "[EventDataStoreArn]"},
            lists="ResourceTagList",
        ),
    },
    arn="EventDataStoreArn",
    name="Name",
    tags="tags[].TagsList[]",
    category="log-store",
    copies=(Kept("primary", encrypted=True, key="about.KmsKeyId", days="about.RetentionPeriod"),),
    evidence="asked through the CloudTrail API only, which takes HTTPS only",
    policy=Policy(detail="policy", text="ResourcePolicy"),
)
