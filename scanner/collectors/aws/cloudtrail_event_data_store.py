"""CloudTrail Lake: events of one region or of all, copied into this one, and who else reads them.

Source: `cloudtrail:ListEventDataStores`, `cloudtrail:GetEventDataStore` (`RetentionPeriod`,
`KmsKeyId`); who reads them: `store_policies.py`. CloudTrail encrypts what it stores.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import store_policies
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "cloudtrail"
SCOPE = "region"
CALLS = ("ListEventDataStores", "GetEventDataStore", store_policies.CALL, "ListTags")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each event data store."""
    return aws.pages("list_event_data_stores", "EventDataStores", MaxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one event data store."""
    arn = item["EventDataStoreArn"]
    answer = aws.read("get_event_data_store", EventDataStore=arn)
    # The ARN comes with every answer; one without it says nothing.
    about = answer if answer and answer["EventDataStoreArn"] else {}
    key, days = about.get("KmsKeyId"), about.get("RetentionPeriod")
    paths, public = store_policies.ways_in(aws, arn)
    tagged = aws.read_all("list_tags", "ResourceTagList", ResourceIdList=[arn])
    return aws.resource(
        arn,
        item.get("Name") or arn,
        Facts(
            category="log-store",
            persistence="persistent",
            copies=(aws.own("primary", aws.region, encrypted=True, key=key, retention_days=days),),
            access=paths,
            public=public,
        ),
        tags=[tag for one in tagged or () for tag in one.get("TagsList", ())],
    )
