"""Machines of Lightsail with their disk, and daily snapshots.

Source: `lightsail:GetInstances` (`location.availabilityZone`, `addOns`, `networking.ports`). Of
daily snapshots the last seven are kept, in the region (Lightsail user guide, "Automatic
snapshots"). What listens on a port that is open to anyone, and whether it encrypts, is not told.
"""

from __future__ import annotations

from scanner.cloud.aws.fields import Word
from scanner.cloud.aws.listed import Kept, Listed, Pages

_DAILY = "addOns[?name=='AutoSnapshot' && status=='Enabled']"
_ANYONE = (
    "cidrs[?@=='0.0.0.0/0'] || ipv6Cidrs[?@=='::/0'] || starts_with(accessFrom || '', 'Anywhere')"
)

COLLECTOR = Listed(
    service="lightsail",
    lists=Pages("GetInstances", "instances"),
    arn="arn",
    name="name",
    tags="tags",
    category="server",
    copies=(
        Kept("primary", at="location.availabilityZone"),
        Kept("snapshot", each=_DAILY, days="`7`"),
    ),
    encryption=None,
    public=Word(f"networking.ports && !(networking.ports[?{_ANYONE}])", {True: False}),
)
