"""The parts of an ARN: `arn:partition:service:region:account:resource`, in any partition."""

from __future__ import annotations

_PARTS = 6


def is_arn(name: str) -> bool:
    """Say whether this is an ARN and not a plain name, as for a resource in another region."""
    return name.startswith("arn:") and len(name.split(":", _PARTS - 1)) == _PARTS


def partition(arn: str) -> str | None:
    """Return the partition of an ARN, such as `aws-eusc`; `None` where it is no ARN."""
    return arn.split(":")[1] or None if is_arn(arn) else None


def service(arn: str) -> str | None:
    """Return the service of an ARN, such as `s3`; `None` where it is no ARN."""
    return arn.split(":")[2] or None if is_arn(arn) else None


def region(arn: str) -> str | None:
    """Return the region of an ARN; `None` where it names none or is no ARN."""
    return arn.split(":")[3] or None if is_arn(arn) else None


def account(arn: str) -> str | None:
    """Return the account of an ARN; `None` where it names none or is no ARN."""
    return arn.split(":")[4] or None if is_arn(arn) else None
