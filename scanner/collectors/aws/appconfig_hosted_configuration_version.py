"""Settings that AppConfig itself keeps for programs.

Source: `appconfig:ListApplications` and `appconfig:ListConfigurationProfiles` (`LocationUri`): a
profile that is not `hosted` is in a bucket, a parameter or a secret, which is read itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "appconfig"
SCOPE = "region"
CALLS = ("ListApplications", "ListConfigurationProfiles")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each profile that AppConfig keeps itself."""
    for application in aws.pages("list_applications", "Items", MaxResults=50):
        asked: dict[str, Any] = {"ApplicationId": application["Id"], "MaxResults": 50}
        for profile in aws.pages("list_configuration_profiles", "Items", **asked):
            if profile["LocationUri"] == "hosted":
                yield profile


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one profile's versions."""
    where = f"application/{item['ApplicationId']}/configurationprofile/{item['Id']}"
    return aws.resource(
        aws.arn(where),
        item.get("Name") or item["Id"],
        Facts(
            category="configuration",
            persistence="persistent",
            copies=(aws.own("primary", aws.region),),
            public=False,
        ),
    )
