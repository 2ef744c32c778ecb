"""Which regions Resource Explorer can be asked in, and of which regions each of them tells.

Source: `resource-explorer-2:GetIndex` (`ReplicatingFrom`), of the index that gathers those of other
regions; `resource-explorer-2:ListViews` and `resource-explorer-2:GetView`, for a view without a
filter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws

CALLS = ("GetIndex", "ListViews", "GetView")


def asked(aws: Aws, indexes: dict[str, str]) -> dict[str, set[str]]:
    """Return which regions to ask, and of which each tells, by the type of the index of each."""
    told = {region: {region} for region in indexes}
    for region, kind in indexes.items():
        if kind == "AGGREGATOR":
            index = aws.call("get_index", region=region)
            gathered = {*index.get("ReplicatingFrom", ())} if index["Type"] == kind else set()
            told[region] |= gathered & indexes.keys()
            for other in told[region] - {region}:
                del told[other]
    return told


def whole_view(aws: Aws, region: str) -> str | None:
    """Return a view of a region that leaves nothing out; `None` where there is none."""
    for arn in sorted(map(str, aws.pages("list_views", "Views", region=region))):
        view = aws.call("get_view", region=region, ViewArn=arn)["View"]
        if view["Scope"] and not view.get("Filters", {}).get("FilterString"):
            return arn
    return None
