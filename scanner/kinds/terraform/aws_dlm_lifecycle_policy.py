"""Policies that keep making snapshots and images and copy them to other regions.

Source: Terraform AWS provider, `aws_dlm_lifecycle_policy`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.exposure import shares
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.place import nowhere
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_ON_AN_OUTPOST = "on an Outpost: declare in the register where that stands"
_FAR = (
    Kept(
        "planned",
        each="policy_details.schedule.cross_region_copy_rule",
        at="target_region",
        skip=True,
    ),
    Kept("planned", each="policy_details.schedule.cross_region_copy_rule", at="target", skip=True),
    Kept("planned", each="policy_details.action.cross_region_copy", at="target", skip=True),
)
_READ = "what it makes is read through the EBS direct APIs, which take HTTPS only, or as a volume"
_LOCAL = ("OUTPOST", "OUTPOST_LOCAL", "LOCAL_ZONE")


def _copies(reading: Reading) -> Iterator[Copy]:
    if reading.one("state") == "DISABLED":
        return
    said = [
        *reading.at("policy_details.resource_locations"),
        *reading.at("policy_details.schedule.create_rule.location"),
    ]
    if any(isinstance(word, Unknown) or word in _LOCAL for word in said):
        yield reading.copy("planned", nowhere("near its source, on an Outpost or in a Local Zone"))
    else:
        yield reading.copy("planned", reading.own_place)
    for spec in _FAR:
        for block in reading.at(f"{spec.each}.{spec.at}"):
            on_outpost = isinstance(block, str) and ":outposts:" in block
            where = (
                nowhere(_ON_AN_OUTPOST) if on_outpost else reading.target(block, (), f"{spec.at}")
            )
            yield reading.copy("planned", where)


KIND = Kind(
    category="backup-plan",
    name=("description",),
    encryption=shares("policy_details.schedule.share_rule.target_accounts", _READ),
    public=False,
    passes_on=True,
    copies=_copies,
)
