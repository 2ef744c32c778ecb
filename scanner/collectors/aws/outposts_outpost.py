"""Outposts: AWS hardware in somebody's own building, and the country that this stands in.

Source: `outposts:ListOutposts` (`OutpostArn`, `SiteId`) and `outposts:ListSites`
(`OperatingAddressCountryCode`, "the country code where the hardware is installed and powered on").
The site of an Outpost that another account shares is seen in that account only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.model import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "outposts"
SCOPE = "region"
CALLS = ("ListOutposts", "ListSites")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each Outpost whose site is known, by the two names that other services give it."""
    outposts = list(aws.pages("list_outposts", "Outposts", MaxResults=1000))
    if not outposts:
        return
    sites = {site["SiteId"]: site for site in aws.pages("list_sites", "Sites", MaxResults=1000)}
    for outpost in outposts:
        site = sites.get(outpost["SiteId"], {})
        if site.get("OperatingAddressCountryCode"):
            yield {"code": outpost["OutpostArn"], "site": site}
            yield {"code": outpost["OutpostId"], "site": site}


def resource(_aws: Aws, item: dict[str, Any]) -> Location:
    """Make the location of one Outpost."""
    site = item["site"]
    return Location(
        code=item["code"],
        kind="site",
        countries=(site["OperatingAddressCountryCode"],),
        basis="api",
        source="outposts:ListSites, OperatingAddressCountryCode",
        place=site.get("OperatingAddressCity"),
    )
