"""Who asks: whether the scan is one of those whom a service shows more than others.

Source: `sts:GetCallerIdentity` (`Arn`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from scanner.cloud.aws.unit import Aws

CALL = "sts:GetCallerIdentity"


def is_one_of(aws: Aws, principals: Collection[str]) -> bool:
    """Say whether the scan asks as one of these users and roles, given by ARN."""
    answer = aws.read("get_caller_identity", service="sts")
    arn = answer["Arn"] if answer else ""
    # Who took on a role asks as a session of it: the role's own ARN may have a path too.
    kind, _, name = arn.rpartition(":")[2].partition("/")
    if kind == "assumed-role":
        role = name.split("/")[0]
        return any(":role/" in one and one.rsplit("/", 1)[-1] == role for one in principals)
    return arn in principals
