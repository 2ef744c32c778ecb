"""Shares of Resource Access Manager: what of this account others may use, and who.

Source: `ram:GetResourceShares`, `ram:ListPrincipals` and `ram:ListResources`, each one list for a
region; global resources are shared from us-east-1. Whether a principal is of one's own organisation
is not taken from `external`, of which the model says two things: its name tells who it is. How what
is shared is reached is judged where that is read; RAM takes HTTPS only (AWS general reference).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import grants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Resource

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
    let_in = {grants.principal(who): evidence for who in item["who"]}
    let_in.pop(f"aws:{aws.account_id}", None)
    return aws.resource(
        share["resourceShareArn"],
        share["name"],
        grants.facts(let_in.items(), "unknown" if network else "by-service", kind="share"),
        tags=share.get("tags"),
    )
