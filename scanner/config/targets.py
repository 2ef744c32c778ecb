"""`[[targets.aws]]` and `[[targets.gcp]]`: what is scanned, and how it is entered."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from scanner.config.problems import shown
from scanner.config.settings import AwsTarget, DisabledRegions, GcpTarget

if TYPE_CHECKING:
    from scanner.config.table import Table

# Source: IAM and STS API references, `RoleName`, `RoleArn`, `ExternalId`, `RoleSessionName`; AWS
# Config API reference, `ConfigurationAggregatorName`.
_ACCOUNT = re.compile(r"[0-9]{12}")
_ROLE_NAME = re.compile(r"(?:[\w+=,.@-]+/)*[\w+=,.@-]{1,64}", re.ASCII)
_ROLE_ARN = re.compile(rf"arn:aws[a-z-]*:iam::[0-9]{{12}}:role/{_ROLE_NAME.pattern}", re.ASCII)
_EXTERNAL_ID = re.compile(r"[\w+=,.@:/-]{2,1224}", re.ASCII)
_SESSION_NAME = re.compile(r"[\w+=,.@-]{2,64}", re.ASCII)
_AGGREGATOR = re.compile(r"[\w-]{1,256}", re.ASCII)
_REGION = re.compile(r"[a-z]{2,}(?:-[a-z]+)+-[0-9]{1,2}")


def read(table: Table) -> tuple[tuple[AwsTarget, ...], tuple[GcpTarget, ...]]:
    """Read `[targets]`; what is wrong is noted with the table."""
    aws: list[AwsTarget] = []
    ways = set()
    for _, item in table.tables("aws"):
        target = _aws(item)
        way = (target.profile, target.role, target.accounts, target.organization)
        if way in ways:
            item.problem(None, "is the same account as an earlier [[targets.aws]]")
        ways.add(way)
        aws.append(target)
        item.finish()
    gcp: list[GcpTarget] = []
    for _, item in table.tables("gcp"):
        project = GcpTarget(project=item.must_text("project"))
        if project in gcp:
            item.problem(None, "is the same project as an earlier [[targets.gcp]]")
        gcp.append(project)
        item.finish()
    table.finish()
    return tuple(aws), tuple(gcp)


def _aws(item: Table) -> AwsTarget:
    several = item.has("accounts") or bool(item.flag("organization"))
    target = AwsTarget(
        profile=item.text("profile"),
        role=item.text("role", _role_name if several else _role_arn),
        external_id=item.text("external_id", _external_id),
        session_name=item.text("session_name", _session_name),
        accounts=tuple(item.texts("accounts", _account, filled=True)),
        organization=bool(item.flag("organization")),
        exclude_accounts=tuple(item.texts("exclude_accounts", _account)),
        region=item.text("region", _region),
        disabled_regions=_disabled_regions(item),
        cost_explorer=bool(item.flag("cost_explorer")),
        config_aggregator=item.text("config_aggregator", _aggregator),
        config_region=item.text("config_region", _region),
    )
    if several and not item.has("role"):
        item.problem(None, '"role" is missing (the name of the role to assume in each account)')
    if target.organization and item.has("accounts"):
        item.problem("accounts", "is for a list, and organization for all (give one of them)")
    if item.has("exclude_accounts") and not target.organization:
        item.problem("exclude_accounts", "is for organization = true (leave it out)")
    for key in ("external_id", "session_name"):
        if item.has(key) and not item.has("role"):
            item.problem(key, "is for a role that is assumed (give role, or leave it out)")
    if item.has("config_region") and not item.has("config_aggregator"):
        item.problem("config_region", "is where an aggregator is (give config_aggregator as well)")
    return target


def _account(text: str) -> str | None:
    if _ACCOUNT.fullmatch(text):
        return None
    return f"{shown(text)} is not the number of an AWS account (expected 12 digits, in quotes)"


def _role_arn(text: str) -> str | None:
    if _ROLE_ARN.fullmatch(text):
        return None
    return (
        f"{shown(text)} is not the ARN of a role (expected arn:aws:iam::ACCOUNT:role/NAME;"
        " a name alone goes with accounts or organization)"
    )


def _role_name(text: str) -> str | None:
    if _ROLE_NAME.fullmatch(text):
        return None
    return (
        f"{shown(text)} is not the name of a role (it is assumed in each account: expected the"
        " name alone, such as residency)"
    )


def _external_id(text: str) -> str | None:
    # Not repeated: somebody may take it for a secret.
    return None if _EXTERNAL_ID.fullmatch(text) else "is not an external id as AWS allows it"


def _session_name(text: str) -> str | None:
    if _SESSION_NAME.fullmatch(text):
        return None
    return f"{shown(text)} is not a session name (2 to 64 letters, digits and +=,.@-_)"


def _aggregator(text: str) -> str | None:
    if _AGGREGATOR.fullmatch(text):
        return None
    return (
        f"{shown(text)} is not the name of an aggregator (letters, digits, _ and -; not its ARN,"
        " and its region goes with config_region)"
    )


def _region(text: str) -> str | None:
    return None if _REGION.fullmatch(text) else f"{shown(text)} is not the code of a region"


def _disabled_regions(target: Table) -> DisabledRegions | None:
    table = target.table("disabled_regions")
    if table is None:
        return None
    word = DisabledRegions(
        by=table.must_text("by"),
        on=table.must_day("on"),
        until=table.must_day("until"),
        reason=table.must_text("reason"),
    )
    if word.on > datetime.now(UTC).date():
        table.problem("on", "is in the future (nobody can know that yet)")
    table.finish()
    return word
