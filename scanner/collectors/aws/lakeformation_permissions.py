"""Who else may read tables of this account by leave of Lake Formation.

Source: `lakeformation:ListPermissions` (`DataLakePrincipalIdentifier`: an account, an organisation
or a principal of one) and `lakeformation:GetDataLakeSettings` (`ExternalDataFilteringAllowList`:
accounts whose own engines get the data). The list shows only what whoever asks may see, all of it
to an administrator of the data lake (`DataLakeAdmins`, `ReadOnlyAdmins`); who asks is
`sts:GetCallerIdentity`. Where nobody administers it, nothing is shared through it. Its API, which
also hands out the credentials for the data, takes HTTPS only (AWS general reference, endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "lakeformation"
SCOPE = "region"
CALLS = ("GetDataLakeSettings", "ListPermissions", "sts:GetCallerIdentity")

_GROUPS = {"IAM_ALLOWED_PRINCIPALS", "EVERYONE"}
_OF_ACCOUNT = ":IAMPrincipals"
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
    others = {_name(one): "granted by Lake Formation" for one in item["granted"]}
    others |= {_name(one): "its own engines may read the data" for one in item["engines"]}
    others.pop(f"aws:{aws.account_id}", None)
    said: list[tuple[str | None, str]] = sorted(others.items())
    if item["admins"] and not _sees_all(aws, item["admins"]):
        said.append((None, _UNSEEN))
    return aws.resource(
        aws.arn("permissions"),
        f"Lake Formation in {aws.region}",
        Facts(
            category="access-grant",
            persistence="transit",
            access=tuple(
                AccessPath(kind="principal", encryption="by-service", principal=who, evidence=why)
                for who, why in said
            ),
            public=False,
        ),
    )


def _principal(told: dict[str, str]) -> str:
    return told["DataLakePrincipalIdentifier"].removesuffix(_OF_ACCOUNT)


def _name(principal: str) -> str:
    if arns.service(principal) == "organizations":
        return f"aws:{principal}"
    return f"aws:{arns.account(principal) or principal}"


def _sees_all(aws: Aws, admins: list[str]) -> bool:
    answer = aws.read("get_caller_identity", service="sts")
    arn = answer["Arn"] if answer else ""
    # Who took on a role asks as a session of it: the role's own ARN may have a path too.
    kind, _, name = arn.rpartition(":")[2].partition("/")
    if kind == "assumed-role":
        role = name.split("/")[0]
        return any(":role/" in one and one.rsplit("/", 1)[-1] == role for one in admins)
    return arn in admins
