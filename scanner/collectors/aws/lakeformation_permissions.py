"""Who else may read tables of this account by leave of Lake Formation.

Source: `lakeformation:ListPermissions` (`DataLakePrincipalIdentifier`: an account, an organisation
or a principal of one) and `lakeformation:GetDataLakeSettings` (`ExternalDataFilteringAllowList`:
accounts whose own engines get the data). The list shows all that is granted to an administrator
of the data lake alone (`DataLakeAdmins`, `ReadOnlyAdmins`; `caller.py`); without any, nothing is
shared through it. Its API, which hands out the credentials for the data too, takes HTTPS only (AWS
general reference, endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import caller, grants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Resource

SERVICE = "lakeformation"
SCOPE = "region"
CALLS = ("GetDataLakeSettings", "ListPermissions", caller.CALL)

_GROUPS = {"IAM_ALLOWED_PRINCIPALS", "EVERYONE"}
_BY_ITSELF = "its own engines may read the data"
_UNSEEN = "only an administrator of the data lake sees all that is granted; the scan is none"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield what is granted in the region, if its data lake is in use."""
    settings = aws.call("get_data_lake_settings")["DataLakeSettings"]
    found = aws.pages("list_permissions", "PrincipalResourcePermissions", MaxResults=1000)
    granted = sorted({_principal(one["Principal"]) for one in found} - _GROUPS)
    admins = [_principal(one) for one in settings["DataLakeAdmins"]]
    readers = [_principal(one) for one in settings.get("ReadOnlyAdmins", ())]
    engines = [_principal(one) for one in settings.get("ExternalDataFilteringAllowList", ())]
    if admins or granted or engines:
        yield {"admins": [*admins, *readers], "granted": granted, "engines": sorted(engines)}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of the region's data lake, with a path for each account that is let in."""
    others = {grants.principal(one): "granted by Lake Formation" for one in item["granted"]}
    others |= {grants.principal(one): _BY_ITSELF for one in item["engines"]}
    others.pop(f"aws:{aws.account_id}", None)
    said: list[tuple[str | None, str]] = sorted(others.items())
    if item["admins"] and not caller.is_one_of(aws, item["admins"]):
        said.append((None, _UNSEEN))
    return aws.resource(
        aws.arn("permissions"),
        f"Lake Formation in {aws.region}",
        grants.facts(said, "by-service"),
    )


def _principal(told: dict[str, str]) -> str:
    return told["DataLakePrincipalIdentifier"].removesuffix(":IAMPrincipals")
