"""Applications of others that agents see beside a contact, or that are asked on its behalf.

Source: `appintegrations:ListApplications` and `GetApplication`. Who has them: see
`application_hosts.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import application_hosts
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "appintegrations"
SCOPE = "region"
CALLS = ("ListApplications", "GetApplication")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each application."""
    return aws.pages("list_applications", "Applications", MaxResults=50)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one application. It keeps nothing in AWS; whose it is, its host says."""
    answer = aws.read("get_application", Arn=item["Arn"])
    # The namespace comes with every answer; one without it says nothing.
    about = answer if answer and answer["Namespace"] else None
    return aws.resource(
        item["Arn"],
        item.get("Name") or item["Arn"],
        Facts(
            category="conversation",
            persistence="transit",
            access=tuple(dict.fromkeys(application_hosts.paths(about))),
            public=False,
        ),
        tags=(about or {}).get("Tags"),
    )
