"""Answers recorded calls inside real botocore clients: no HTTP, and every answer fits the model."""

from __future__ import annotations

import copy
import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import botocore.session
from botocore.awsrequest import AWSResponse
from botocore.exceptions import DataNotFoundError, UnknownServiceError
from botocore.validate import ParamValidator

from scanner.cloud.aws.account import Account
from scanner.cloud.aws.empty_lists import EmptyLists
from scanner.cloud.aws.unit import Aws
from scanner.cloud.limits import Limits
from scanner.cloud.problem import CloudError

if TYPE_CHECKING:
    import pytest

    from scanner.cloud.problem import Problem
    from scanner.model import Coverage, Guards, Location, Resource

FIXTURES = Path(__file__).parents[1] / "fixtures" / "aws"
DENIED = {"Code": "AccessDenied", "Message": "not allowed", "status": 403}


def without_account(patched: pytest.MonkeyPatch) -> None:
    """Leave only credentials that are none, so that no test can reach an account."""
    patched.delenv("AWS_PROFILE", raising=False)
    for name, value in {
        "AWS_ACCESS_KEY_ID": "AKIAEXAMPLE",
        "AWS_SECRET_ACCESS_KEY": "example",
        "AWS_CONFIG_FILE": "/dev/null",
        "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_DEFAULT_REGION": "eu-central-1",
    }.items():
        patched.setenv(name, value)


def fixture(name: str) -> dict[str, Any]:
    """Read the recorded calls of one collector and what must come of them."""
    found: dict[str, Any] = json.loads((FIXTURES / f"{name}.json").read_text(encoding="utf-8"))
    return found


@cache
def service_model(service: str) -> Any:
    """Return botocore's own description of a service."""
    return botocore.session.get_session().get_service_model(service)


@cache
def can_paginate(service: str, operation: str) -> bool:
    """Say whether botocore knows how to read all pages of this operation."""
    try:
        model = botocore.session.get_session().get_paginator_model(service)
        return bool(model.get_paginator(operation))
    except (UnknownServiceError, DataNotFoundError, ValueError):
        return False


def model_errors(service: str, call: dict[str, Any]) -> str:
    """Say where a recorded answer is not one that this operation can give; empty if it is one."""
    shape: Any = service_model(service).operation_model(call["operation"]).output_shape
    report = ParamValidator().validate(call["response"], shape)
    return str(report.generate_report())


@dataclass
class Replay:
    """Recorded calls. `denied` is the index of one that is refused, `used` those that were made."""

    calls: list[dict[str, Any]]
    denied: int | None = None
    used: set[int] = field(default_factory=set)

    def answer(self, model: Any, context: dict[str, Any], **_: object) -> tuple[Any, Any]:
        asked, region = context["asked"], context["client_region"]
        service = model.service_model.service_name
        fits = [
            (len(call.get("params", {})), -index)
            for index, call in enumerate(self.calls)
            if call["operation"] == model.name
            and call.get("service", service) == service
            and call.get("region", region) == region
            and asked.items() >= call.get("params", {}).items()
        ]
        assert fits, f"not recorded: {service}:{model.name} {asked} in {region}"
        index = -max(fits)[1]
        self.used.add(index)
        call = self.calls[index]
        error = DENIED if index == self.denied else call.get("error")
        return reply(error) if error else reply(None, call["response"])


def reply(error: dict[str, Any] | None, body: dict[str, Any] | None = None) -> tuple[Any, Any]:
    """Make what botocore would have made of an HTTP answer."""
    status = error["status"] if error else 200
    headers: Any = error.get("headers", {}) if error else {}
    parsed = copy.deepcopy(body) if body else {}
    parsed["ResponseMetadata"] = {"HTTPStatusCode": status, "HTTPHeaders": headers}
    if error:
        parsed["Error"] = {"Code": error["Code"], "Message": error["Message"]}
    return AWSResponse("https://aws.invalid", status, headers, None), parsed


class Answered(Account):
    """A real account but for its answers; made once, for its clients take long to make."""

    def __init__(self) -> None:
        super().__init__(None, Limits())
        self.answer: Any = None
        events = self._session.events
        events.register("before-parameter-build", self._note)
        events.register("before-call", self._before_call)

    def by(self, answer: Any) -> Answered:
        """Forget what was asked and answer by this from now on."""
        self._kept.clear()
        self.empty = EmptyLists()
        self.answer = answer
        return self

    def _before_call(self, **given: Any) -> tuple[Any, Any]:
        answered: tuple[Any, Any] = self.answer(**given)
        return answered

    def _note(self, params: dict[str, Any], context: dict[str, Any], **_: object) -> None:
        context["asked"] = dict(params)


def unit(
    collector: Any, recorded: dict[str, Any], replay: Replay, type_: str, account: Answered
) -> Aws:
    """Make the unit that the collector would be handed for this account and region."""
    return Aws(
        account=account.by(replay.answer),
        service=collector.SERVICE,
        type=type_,
        region=recorded["region"],
        calls=collector.CALLS,
        account_id=recorded["account"],
        partition=recorded.get("partition", "aws"),
    )


def run(
    collector: Any, aws: Aws
) -> tuple[list[Resource | Location | Coverage | Guards], list[Problem]]:
    """List and read as the runner does; what fails is a problem and not the end."""
    found: list[Resource | Location | Coverage | Guards] = []
    try:
        for item in list(collector.listing(aws)):
            found.append(collector.resource(aws, item))  # noqa: PERF401
    except CloudError as error:
        return found, [error.problem, *aws.problems]
    return found, aws.problems
