"""The copy in a store that is named by an address of S3 or by an ARN, whichever store it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.storage.bucket_place import bucket_copy
from scanner.model import Copy

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws
    from scanner.model import Role


def copy(aws: Aws, role: Role, name: str | None) -> Copy:
    """Return the copy there. What is neither, or not told, is nowhere that is known."""
    if name and (name.startswith("s3://") or (arns.service(name) or "").startswith("s3")):
        return bucket_copy(aws, role, name)
    if name and arns.is_arn(name):
        return aws.copy(role, name)
    return Copy(role=role, location=aws.place(None))
