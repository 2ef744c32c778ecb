"""Directory buckets of S3: the zone that stands in the name of each.

Source: S3 user guide, "Directory bucket naming rules": `base-name--zone-id--x-s3`, and `--xa-s3`
for their access points; the zone is an Availability Zone (`euc1-az1`) or a Local Zone.
"""

from __future__ import annotations

import re

HTTPS_ONLY = "a directory bucket can be reached through HTTPS only"
"""Source: S3 user guide, "Data protection and encryption in S3 Express One Zone"."""

_NAME = re.compile(r".+--([a-z0-9-]+?)--xa?-s3")


def zone(name: str) -> str | None:
    """Return the id of the zone in the name of a bucket; `None` if it is no directory bucket's."""
    found = _NAME.fullmatch(name)
    return found[1] if found else None
