"""Secrets that AWS puts into its answers stay there: no collector takes one along.

A marker stands in each field that may hold one, in every recorded answer whose shape has that
field, whether it was recorded with it or not. It must not come back in what was seen or said.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from scanner.targets.unit import collectors
from tests.collectors.aws_replay import (
    FIXTURES,
    Answered,
    Replay,
    fixture,
    run,
    service_model,
    unit,
    without_account,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

MARK = "marked-secret-7d1f"
# Fields by their name in the service models: values of environment variables, keys and passwords,
# and who is told by e-mail or telephone. `None` is any service.
SECRETS = {
    "lambda": {"Environment"},
    "amplify": {"basicAuthCredentials", "buildSpec"},
    "apprunner": {"RuntimeEnvironmentVariables", "RuntimeEnvironmentSecrets"},
    "emr": {"KdcAdminPassword", "CrossRealmTrustPrincipalPassword", "ADDomainJoinPassword"},
    "emr-serverless": {"runtimeConfiguration"},
    "mwaa": {"AirflowConfigurationOptions"},
    "stepfunctions": {"definition"},
    "batch": {"parameters", "command"},
    "ecs": {"command", "secretOptions"},
    "codebuild": {"buildspec", "auth", "webhook"},
    "ec2": {"CustomerGatewayConfiguration", "PreSharedKey", "UserData"},
    "directconnect": {"authKey"},
    "elbv2": {"ClientSecret"},
    "glue": {"ConnectionProperties", "AuthenticationConfiguration", "DefaultArguments"},
    "dms": {"Username", "ExtraConnectionAttributes", "Password"},
    "sns": {"Endpoint"},
    "organizations": {"Email", "MasterAccountEmail"},
    "cloudfront": {"HeaderValue"},
    "events": {"Input", "HttpParameters", "InputTransformer", "AuthParameters"},
    "ds": {"SharedSecret", "RadiusSettings"},
    None: {
        *("Password", "password", "masterPassword", "MasterUserPassword", "AuthToken"),
        *("environment", "environmentVariables", "Secret", "SecretString", "clientSecret"),
        *("AccessKey", "secretKey", "EmailAddress", "email", "emailAddress", "PhoneNumber"),
    },
}
NAMES = sorted(p.stem for p in FIXTURES.glob("*.json") if f"aws_{p.stem}" in collectors("aws"))


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


class Marker:
    """Puts the mark into one answer; counts where it did."""

    def __init__(self, service: str) -> None:
        self._secret = SECRETS.get(service, set()) | SECRETS[None]
        self.count = 0

    def mark(self, value: Any, shape: Any) -> None:
        """Go through an answer along its shape."""
        if shape.type_name == "structure" and isinstance(value, dict):
            for name, member in shape.members.items():
                # A document that the answer may hold is there with its mark, recorded or not.
                if name == "Endpoint" and name in self._secret:
                    value[name] = _address(value)
                    self.count += 1
                elif name in self._secret:
                    value[name] = self._full(member, value.get(name))
                    self.count += 1
                elif name in value:
                    self.mark(value[name], member)
        elif shape.type_name == "list" and isinstance(value, list):
            for item in value:
                self.mark(item, shape.member)
        elif shape.type_name == "map" and isinstance(value, dict):
            for item in value.values():
                self.mark(item, shape.value)

    def _full(self, shape: Any, old: Any, deep: int = 0) -> Any:
        if shape.type_name == "structure":
            members = shape.members.items() if deep < 4 else ()
            return {name: self._full(m, (old or {}).get(name), deep + 1) for name, m in members}
        if shape.type_name == "list":
            return [self._full(shape.member, None, deep + 1)]
        if shape.type_name == "map":
            return {"NAME": self._full(shape.value, None, deep + 1)}
        if shape.type_name == "string":
            return shape.enum[0] if getattr(shape, "enum", None) else MARK
        return old if old is not None else {"boolean": False}.get(shape.type_name, 1)


def _address(subscription: dict[str, Any]) -> str:
    """Where SNS sends to: a person, a web address with a login in it, or a queue by its ARN."""
    if subscription["Protocol"] in {"http", "https"}:
        return f"https://user:{MARK}@hooks.example/{MARK}?token={MARK}"
    address: str = subscription["Endpoint"]
    return address if address.startswith("arn:") else MARK


def marked(name: str) -> tuple[dict[str, Any], int]:
    """Return a fixture with the mark in all its answers, and in how many places it is."""
    recorded, count = copy.deepcopy(fixture(name)), 0
    service = collectors("aws")[f"aws_{name}"].SERVICE
    for call in recorded["calls"]:
        if "response" in call:
            of = call.get("service", service)
            shape = service_model(of).operation_model(call["operation"]).output_shape
            marker = Marker(of)
            if shape is not None:
                marker.mark(call["response"], shape)
            count += marker.count
    return recorded, count


@pytest.mark.parametrize("name", NAMES)
def test_no_secret_comes_in(account: Answered, name: str) -> None:
    recorded, _ = marked(name)
    collector = collectors("aws")[f"aws_{name}"]
    aws = unit(collector, recorded, Replay(recorded["calls"]), f"aws_{name}", account)
    seen, problems = run(collector, aws)
    told = msgspec.json.encode([seen, [str(problem) for problem in problems]]).decode()
    assert MARK not in told


def test_the_mark_is_where_secrets_are() -> None:
    counts = {name: marked(name)[1] for name in NAMES}
    assert {"lambda_function", "vpn_connection", "cloudfront_distribution"} <= {
        name for name, count in counts.items() if count
    }
