"""Whom the trust policy of a role lets take it on, outside the role's own account.

Source: IAM user guide, "AWS JSON policy elements: Principal" and "Unique identifiers" (a user or a
role that was deleted shows as `AIDA…` or `AROA…`, and lets in nobody); Cognito developer guide,
"Role trust and permissions" (the test on `aud` names the pool, which is read as one); IAM Roles
Anywhere user guide and IoT Core developer guide, "Authorizing direct calls to AWS services"
(whoever holds a certificate comes in, whatever the conditions on the account say).
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.access import grants
from scanner.cloud.aws.access.policy_grammar import statements
from scanner.cloud.aws.access.policy_principals import outsiders
from scanner.cloud.policy_document import is_public
from scanner.cloud.problem import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.access.policy_grammar import Statement

_ANYONE: dict[bool | None, set[str | None]] = {True: {grants.ANYONE}, None: {None}, False: set()}
_OF_AWS = "aws:service:"
_BY_CERTIFICATE = {"rolesanywhere.amazonaws.com", "credentials.iot.amazonaws.com"}
_DELETED = re.compile(r"aws:(?:AIDA|AROA)[A-Z0-9]+")
_COGNITO = "cognito-identity.amazonaws.com"
_PROVIDERS = ("oidc-provider/", "saml-provider/")


def let_in(role: dict[str, Any], account: str) -> tuple[set[str | None], bool | None]:
    """Return who may take on a role of `iam:ListRoles`, and whether anyone may: `aws:*`.

    As `trusted` names them.
    """
    # The SDK has read the policy already, where it could.
    found = role.get("AssumeRolePolicyDocument")
    policy = {"Policy": json.dumps(found)} if isinstance(found, dict) else None
    public = is_public(policy)
    return trusted(policy, account) | _ANYONE[public], public


def trusted(answer: object, account: str) -> set[str | None]:
    """Return who may take on the role, as the register names them; `None` is nobody knows whom.

    An identity provider that the account set up is not the account itself: who comes in is decided
    there. It goes by `aws:federated:` and its host, or `saml-provider/` and its name. Nor is a
    service that lets in machines outside AWS by certificate, which goes by `aws:service:`.
    """
    found = statements(answer)
    if found is None:
        return {None}
    allowed = [statement for _, statement in found if statement.effect == "Allow"]
    return {who for statement in allowed for who in _of(statement, f"aws:{account}")}


def _of(statement: Statement, own: str) -> Iterator[str]:
    pools = any(key == f"{_COGNITO}:aud" for _, key, _ in statement.tests)
    for who in outsiders(statement, own):
        if who.startswith(_OF_AWS) or _DELETED.fullmatch(who):
            continue
        if not (pools and who == f"aws:federated:{_COGNITO}"):
            yield who
    for name in _BY_CERTIFICATE & {*statement.names.get("Service", ())}:
        yield f"{_OF_AWS}{name}"
    for name in statement.names.get("Federated", ()):
        # Of a provider's ARN only the account would be left, which may well be one's own.
        provider = name.split(":", 5)[-1] if arns.is_arn(name) else ""
        if provider.startswith(_PROVIDERS):
            yield f"aws:federated:{plain(provider.removeprefix(_PROVIDERS[0]), 120)}"
