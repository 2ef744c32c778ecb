"""Lambda functions: their log, what durable ones keep, and who may call them.

Source: `lambda:ListFunctions` (`LoggingConfig.LogGroup`, `DurableConfig`), `lambda:ListAliases` and
`lambda:GetPolicy`: an alias has one of its own; so may a version, which is not read. Lambda takes
HTTPS only (AWS general reference, Lambda endpoints). The answer holds environment variables, of
which nothing is kept. A mounted file system is read itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import log_destination
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath, Copy

SERVICE = "lambda"
SCOPE = "region"
CALLS = ("ListFunctions", "ListAliases", "GetPolicy", "ListTags")

_HTTPS = "called through the Lambda API, which takes HTTPS only"
_NO_POLICY: dict[str, dict[str, Any]] = {"ResourceNotFoundException": {"Policy": None}}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each function; a page has 50 at most."""
    return aws.pages("list_functions", "Functions", MaxItems=50)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one function."""
    arn, name = item["FunctionArn"], item["FunctionName"]
    aliases = aws.read_all("list_aliases", "Aliases", FunctionName=name, MaxItems=50)
    policies = [_policy(aws, name), *(_policy(aws, name, one["Name"]) for one in aliases or ())]
    # Aliases that were not read may let in anyone.
    policies += [None] if aliases is None else []
    said = {is_public(policy) for policy in policies}
    tags = aws.read("list_tags", Resource=arn)
    told = tags["Tags"] if tags else {}
    return aws.resource(
        arn,
        name,
        Facts(
            category="log-store",
            persistence="persistent",
            copies=tuple(_copies(aws, item, name)),
            access=tuple(dict.fromkeys(p for policy in policies for p in _paths(aws, arn, policy))),
            public=True if True in said else None if None in said else False,
        ),
        tags=[{"Key": key, "Value": value} for key, value in told.items()],
    )


def _policy(aws: Aws, name: str, alias: str | None = None) -> dict[str, Any] | None:
    asked = {"FunctionName": name} | ({"Qualifier": alias} if alias else {})
    answer = aws.read("get_policy", absent=_NO_POLICY, region=None, service=None, **asked)
    return answer if answer and "Policy" in answer else None


def _paths(aws: Aws, arn: str, policy: dict[str, Any] | None) -> Iterator[AccessPath]:
    found = access_paths(policy, account=aws.account_id, arns=(arn,), https_only=_HTTPS)
    yield replace(found[0], encryption="by-service", evidence=_HTTPS)
    yield from found[1:]


def _copies(aws: Aws, item: dict[str, Any], name: str) -> Iterator[Copy]:
    yield log_destination.group(
        aws, item.get("LoggingConfig", {}).get("LogGroup") or f"/aws/lambda/{name}"
    )
    if durable := item.get("DurableConfig"):
        key, days = durable.get("KMSKeyArn"), durable.get("RetentionPeriodInDays")
        yield aws.own("primary", aws.region, key=key, retention_days=days)
