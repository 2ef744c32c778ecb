"""Regions that images of machines are copied to, and the accounts that get them or may use them.

Source: CloudFormation template reference, `AWS::ImageBuilder::DistributionConfiguration`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.access import sharing
from scanner.kinds.exposure import to_all
from scanner.kinds.kind import Kept, Kind
from scanner.plans import Unknown

if TYPE_CHECKING:
    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath

_IMAGE = "Distributions.AmiDistributionConfiguration"
_MAY_USE = f"{_IMAGE}.LaunchPermissionConfiguration"
_GROUPS = f"{_MAY_USE}.UserGroups"
_WHO = (
    *(f"{_IMAGE}.TargetAccountIds", f"{_MAY_USE}.UserIds"),
    *(f"{_MAY_USE}.OrganizationArns", f"{_MAY_USE}.OrganizationalUnitArns", _GROUPS),
)
_READ = "started as an instance inside AWS; its snapshots are read by HTTPS only"


def _shared(reading: Reading) -> tuple[AccessPath, ...]:
    said = [one for path in _WHO for one in reading.at(path)]
    known = [str(one) for one in said if not isinstance(one, Unknown)]
    paths = sharing.paths([_account(one) for one in known], _READ)
    return paths if len(known) == len(said) else (*paths, sharing.paths(None, _READ)[1])


def _account(who: str) -> str:
    whole = arns.is_arn(who) and "/" in who
    return sharing.grantee({"OrganizationArn": who}) if whole else who


KIND = Kind(
    category="image",
    copies=(
        Kept("planned"),
        Kept("planned", at="Distributions.Region", skip=True),
    ),
    encryption=_shared,
    public=to_all(_GROUPS),
)
