"""Snapshots made from an image of a disk in a bucket.

Source: Terraform AWS provider, `aws_ebs_snapshot_import`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import SNAPSHOT

KIND = Kind(
    category="snapshot",
    name=("tags.Name",),
    live="aws_ebs_snapshot",
    encryption="by-service",
    evidence="read through the EBS direct APIs, which take HTTPS only, or as a volume",
    copies=(Kept("snapshot", encrypted="encrypted", key="kms_key_id"),),
    let_in=SNAPSHOT,
)
