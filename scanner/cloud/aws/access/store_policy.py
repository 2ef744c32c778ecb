"""Whom a store of HealthOmics lets in by S3: its policy, by the access point that S3 has for it.

Source: `omics:GetS3AccessPolicy`; that it is not found means that there is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws

CALL = "GetS3AccessPolicy"

_NONE: dict[str, Any] = {"s3AccessPolicy": None}


def read(aws: Aws, point: str | None) -> dict[str, Any] | None:
    """Return the policy of the access point with this ARN, as `policy_document` takes it."""
    if point is None:
        return {"Policy": None}
    absent = {"ResourceNotFoundException": _NONE}
    answer = aws.read("get_s3_access_policy", absent=absent, s3AccessPointArn=point)
    return {"Policy": answer["s3AccessPolicy"]} if answer else None
