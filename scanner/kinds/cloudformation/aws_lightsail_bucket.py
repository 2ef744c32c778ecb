"""Buckets of Lightsail, and the accounts that may read them.

Where objects may have rules of their own, a private bucket proves nothing.

Source: CloudFormation template reference, `AWS::Lightsail::Bucket`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.kinds.exposure import shares
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.reading import as_flag

if TYPE_CHECKING:
    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath

_shared = shares("ReadOnlyAccessAccounts", "reached as any S3 bucket; its policy is not told")


def _paths(reading: Reading) -> tuple[AccessPath, ...]:
    return tuple(replace(path, encryption="unknown") for path in _shared(reading))


def _public(reading: Reading) -> bool | None:
    said = reading.one("AccessRules.GetObject")
    alone = as_flag(reading.one("AccessRules.AllowPublicOverrides")) is False
    return True if said == "public" else False if said == "private" and alone else None


KIND = Kind(
    category="object-store",
    live="aws_lightsail_bucket",
    name=("BucketName",),
    encryption=_paths,
    public=_public,
    copies=(Kept("primary", encrypted=True),),
)
