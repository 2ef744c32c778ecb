"""Logs of a whole organisation, copied into one region, and backed up in another.

Source: `observabilityadmin:ListCentralizationRulesForOrganization` (`AllRegions`, so that it is
asked once) and `observabilityadmin:GetCentralizationRuleForOrganization`, in the region where the
rule was made. Only the organisation's management account and those that it appoints may ask
(model of the operation): a rule is told there, and an account in no organisation has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "observabilityadmin"
SCOPE = "account"
CALLS = (
    "ListCentralizationRulesForOrganization",
    "GetCentralizationRuleForOrganization",
    "organizations:DescribeOrganization",
)

_RULES, _KEY = "list_centralization_rules_for_organization", "CentralizationRuleSummaries"
_ALONE: dict[str, dict[str, Any]] = {"AWSOrganizationsNotInUseException": {}}
_DATA = ("DestinationLogsConfiguration", "DestinationMetricsConfiguration")
_ALSO = "DestinationProfilesConfiguration"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each rule, where this account may know of any."""
    found = aws.read("describe_organization", absent=_ALONE, service="organizations")
    if found == {}:
        return
    member = found and found["Organization"]["MasterAccountId"] != aws.account_id
    # A member that is refused was not appointed: that says no more.
    nothing = ("AccessDeniedException",) if member else ()
    yield from aws.pages(_RULES, _KEY, nothing=nothing, AllRegions=True, MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one rule: the region that logs are copied to, and those of their backups."""
    at, owner = item["CreatedRegion"], item.get("DestinationAccountId")
    answer = aws.read(
        "get_centralization_rule_for_organization", region=at, RuleIdentifier=item["RuleArn"]
    )
    to = answer["CentralizationRule"]["Destination"] if answer else {}
    place = aws.place(item.get("DestinationRegion"))
    copies = [Copy(role="log", location=place, owner=owner, key=_key(to))]
    for what in (*_DATA, _ALSO):
        if backup := to.get(what, {}).get("BackupConfiguration"):
            where, key = aws.place(backup["Region"]), backup.get("KmsKeyArn")
            copies.append(Copy(role="backup", location=where, owner=owner, key=key))
    return aws.resource(
        item["RuleArn"],
        item["RuleName"],
        Facts(
            category="log-store",
            persistence="persistent",
            copies=tuple(dict.fromkeys(copies)),
            public=False,
        ),
        region=at,
    )


def _key(to: dict[str, Any]) -> str | None:
    logs = to.get(_DATA[0], {}).get("LogsEncryptionConfiguration", {})
    key: str | None = logs.get("KmsKeyArn")
    return key
