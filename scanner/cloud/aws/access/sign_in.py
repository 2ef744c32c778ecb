"""Whether a user of an account signs in with a password alone.

Source: `iam:GetLoginProfile` (whether there is a password) and `iam:ListMFADevices`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws

CALLS = ("GetLoginProfile", "ListMFADevices")

_NO_PASSWORD: dict[str, dict[str, Any]] = {"NoSuchEntity": {"LoginProfile": None}}


def has_second_factor(aws: Aws, user: str) -> bool | None:
    """Return whether a user has a second factor, or no password; `None` if that was not read."""
    before = len(aws.problems)
    profile = aws.read("get_login_profile", absent=_NO_PASSWORD, UserName=user)
    has: bool | None = True
    if profile is None:
        has = None
    elif profile["LoginProfile"] is not None:
        devices = aws.read_all("list_mfa_devices", "MFADevices", UserName=user)
        has = None if devices is None else bool(devices)
    # Whom it was about stays out of what is told of the problem.
    aws.problems[before:] = [replace(p, subject=None) for p in aws.problems[before:]]
    return has
