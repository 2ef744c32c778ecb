"""What Resource Explorer finds in an account and no collector reads: each such type is a gap.

Source: `resource-explorer-2:ListIndexes`, of which `explorer_index.py` says what they tell, and
`resource-explorer-2:ListResources` (`CfnResourceType`, else `ResourceType`). What it does not tell
is in the coverage, and is no gap: regions without an index, and those where every view leaves
something out.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from scanner.cloud.aws.services import explorer_index
from scanner.cloud.aws.services.seen import Seen, gap, is_settled, note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Coverage

SERVICE = "resource-explorer-2"
SCOPE = "account"
CALLS = ("ListIndexes", *explorer_index.CALLS, "ListResources")


def listing(aws: Aws) -> Iterator[Seen]:
    """Yield each type that is there in a region and that nobody reads."""
    indexes = {index["Region"]: index["Type"] for index in aws.pages("list_indexes", "Indexes")}
    asked = explorer_index.asked(aws, indexes)
    views = {region: explorer_index.whole_view(aws, region) for region in sorted(asked)}
    told = {covered for region, view in views.items() if view for covered in asked[region]}
    where = f"{', '.join(sorted(told))} only" if told else "no region"
    note(
        aws, "resource-explorer-2:ListIndexes", f"Resource Explorer tells what is in use in {where}"
    )
    for region, view in views.items():
        if view:
            yield from _unread(aws, region, view)


def resource(aws: Aws, seen: Seen) -> Coverage:
    """Say that it is in use and not read."""
    return gap(aws, seen.region, seen.type, f"Resource Explorer sees {seen.number:,} in use")


def _unread(aws: Aws, region: str, view: str) -> Iterator[Seen]:
    # Only types are kept: what resources are called is none of this collector's business.
    found: Counter[tuple[str, str]] = Counter()
    listed = aws.pages("list_resources", "Resources", region=region, ViewArn=view, MaxResults=1000)
    for item in listed:
        # A view of an organization shows what others have too.
        if item["OwningAccountId"] == aws.account_id:
            found[item["Region"], item.get("CfnResourceType") or item["ResourceType"]] += 1
    for (where, type_), count in sorted(found.items()):
        if not is_settled(type_):
            yield Seen(where, type_, count)
