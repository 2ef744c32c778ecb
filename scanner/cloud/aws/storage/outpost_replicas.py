"""Where a bucket on an Outpost is copied to: other Outposts, by the ARN of an access point there.

Source: `s3control:GetBucketReplication`. Objects on Outposts are always encrypted (S3 on Outposts
user guide).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws


def copies(aws: Aws, answer: dict[str, Any] | None) -> Iterator[Copy]:
    """Yield the copy on each Outpost that a rule names, one that is off now included."""
    rules = answer["ReplicationConfiguration"]["Rules"] if answer else []
    targets = {r["Destination"]["Bucket"]: r["Destination"].get("Account") for r in rules}
    for point, account in sorted(targets.items()):
        # arn:aws:s3-outposts:region:account:outpost/id/accesspoint/name, of the bucket there.
        _, _, rest = point.partition(":outpost/")
        place = aws.place(rest.split("/", 1)[0] or None)
        owner = account or arns.account(point)
        yield Copy(role="replica", location=place, id=point, owner=owner, encrypted=True)
