"""A safeguard of an account as a whole, as a resource that keeps nothing itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.model import Control, Facts

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws
    from scanner.model import ControlKind, Resource


def resource(aws: Aws, kind: ControlKind, evidence: str, *, on: bool | None) -> Resource:
    """Return the safeguard of this kind; `on` is `None` where it could not be seen."""
    control = Control(kind=kind, on=on, evidence=evidence)
    return aws.resource(
        f"aws:{aws.account_id}:{kind}",
        aws.account_id,
        Facts(category="account", persistence="control-plane", controls=(control,)),
        region=None,
    )
