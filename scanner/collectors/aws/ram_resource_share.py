"""Shares of Resource Access Manager: what of this account others may use, and who.

Source: `ram:GetResourceShares` (of the account's own), `ram:ListPrincipals` and
`ram:ListResources`, each one list for a region. Global resources are shared from us-east-1, which
is a region like any other here. Whether a principal is of one's own organisation is not taken from
`external`, of which the service's own model says two things; who it is, its name tells. How what is
shared is reached is judged where that is read; RAM itself takes HTTPS only (AWS general reference,
RAM endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ram"
SCOPE = "region"
CALLS = ("GetResourceShares", "ListPrincipals", "ListResources")

_OWN: dict[str, Any] = {"resourceOwner": "SELF", "maxResults": 500}
# Lists of addresses, room on machines and licences: nothing is reached through them.
_NO_DATA = {"ec2:PrefixList", "ec2:CapacityReservation", "license-manager:LicenseConfiguration"}
# What puts the other's machines on one's own network: RAM's API is not what the data goes through.
_NETWORKS = ("ec2:", "networkmanager:", "route53resolver:", "vpc-lattice:", "network-firewall:")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each share of this account's own that is in force, and that has something in it."""
    asked = {**_OWN, "resourceShareStatus": "ACTIVE"}
    shares = list(aws.pages("get_resource_shares", "resourceShares", **asked))
    if not shares:
        return
    principals = list(aws.pages("list_principals", "principals", **_OWN))
    resources = list(aws.pages("list_resources", "resources", **_OWN))
    for share in shares:
        of_it = share["resourceShareArn"]
        types = {one["type"] for one in resources if one["resourceShareArn"] == of_it} - _NO_DATA
        who = {one["id"] for one in principals if one["resourceShareArn"] == of_it}
        if types:
            yield {"share": share, "types": sorted(types), "who": sorted(who)}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one share, with a path for each account that it lets in."""
    share = item["share"]
    evidence = f"shared: {', '.join(item['types'])}"
    network = any(type_.startswith(_NETWORKS) for type_ in item["types"])
    names = dict.fromkeys(_name(who) for who in item["who"])
    return aws.resource(
        share["resourceShareArn"],
        share["name"],
        Facts(
            category="access-grant",
            persistence="transit",
            access=tuple(
                AccessPath(
                    kind="share",
                    encryption="unknown" if network else "by-service",
                    principal=name,
                    evidence=evidence,
                )
                for name in names
                if name != f"aws:{aws.account_id}"
            ),
            public=False,
        ),
        tags=[{"Key": tag["key"], "Value": tag["value"]} for tag in share.get("tags", ())],
    )


def _name(principal: str) -> str:
    # An organisation or a unit of one goes by its ARN: the account in it only manages it.
    if arns.service(principal) == "organizations":
        return f"aws:{principal}"
    return f"aws:{arns.account(principal) or principal}"
