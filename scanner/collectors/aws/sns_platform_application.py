"""Applications on phones that SNS sends to: the devices of people, and who reaches them.

Source: `sns:ListPlatformApplications` and `sns:GetPlatformApplicationAttributes` (`push_news.py`);
no credentials are in the answer (SNS API reference). SNS reaches the services of Apple, Google and
others by HTTPS only, and they get what is sent. People's devices themselves are not listed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import push_news
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "sns"
SCOPE = "region"
CALLS = ("ListPlatformApplications", "GetPlatformApplicationAttributes")

_GETS = "gets what is sent to the phones; SNS reaches it by HTTPS only"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each application."""
    return aws.pages("list_platform_applications", "PlatformApplications")


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one application: `app/<whose service>/<name>`."""
    arn = item["PlatformApplicationArn"]
    service, name = arn.rsplit(":", 1)[-1].split("/")[1:3]
    answer = aws.read("get_platform_application_attributes", PlatformApplicationArn=arn)
    about = answer["Attributes"] if answer else {}
    return aws.resource(
        arn,
        name,
        Facts(
            category="user-directory",
            persistence="persistent",
            copies=(aws.own("primary", aws.region), *push_news.copies(aws, arn, about)),
            access=(
                AccessPath(
                    kind="principal",
                    encryption="by-service",
                    principal=f"aws:push:{service}",
                    evidence=_GETS,
                ),
            ),
            public=False,
        ),
    )
