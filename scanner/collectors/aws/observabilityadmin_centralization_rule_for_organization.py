"""Logs of a whole organisation, copied into one region, and backed up in another.

Source: `observabilityadmin:ListCentralizationRulesForOrganization` (`AllRegions`, so that it is
asked once) and `observabilityadmin:GetCentralizationRuleForOrganization`, in the region where the
rule was made. Only the organisation's management account and those that it appoints may ask
(model of the operation): a rule is told there, and an account in no organisation has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import organization_logs
from scanner.model import Facts, Resource

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
_RULE = "get_centralization_rule_for_organization"
_ALONE: dict[str, dict[str, Any]] = {"AWSOrganizationsNotInUseException": {}}


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
    arn, home = item["RuleArn"], item["CreatedRegion"]
    answer = aws.read(_RULE, region=home, RuleIdentifier=arn)
    to = answer["CentralizationRule"]["Destination"] if answer else {}
    return aws.resource(
        arn,
        item["RuleName"],
        Facts(
            category="log-store",
            persistence="persistent",
            copies=tuple(dict.fromkeys(organization_logs.copies(aws, item, to))),
            public=False,
        ),
        region=home,
    )
