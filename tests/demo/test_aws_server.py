"""Many may ask the test cloud at the same time, also for what nobody has asked for yet."""

from __future__ import annotations

import sys
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TYPE_CHECKING

import pytest
from botocore.model import OperationNotFoundError
from moto.core.model import OperationModel, ServiceModel
from moto.core.utils import get_service_model
from werkzeug.routing import Rule

from scanner.demo.aws_moto import in_turn
from scanner.demo.aws_server import AwsServer

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def impatient() -> Iterator[None]:
    """Let threads take turns as often as the interpreter can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    with AwsServer():
        yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("impatient")
def test_each_thread_is_given_motos_own_models() -> None:
    described = get_service_model("ec2")._service_description

    def ask(service: ServiceModel, start: Barrier) -> set[type]:
        start.wait()
        return {type(service.operation_model(name)) for name in service.operation_names}

    with ThreadPoolExecutor(8) as threads:
        for _ in range(4):
            given = ServiceModel(described, "ec2"), Barrier(8)
            asked = [threads.submit(ask, *given) for _ in range(8)]
            assert [future.result() for future in asked] == [{OperationModel}] * 8


@pytest.mark.usefixtures("impatient")
def test_there_is_no_model_of_what_no_service_has() -> None:
    with pytest.raises(OperationNotFoundError):
        get_service_model("ec2").operation_model("Nothing")


@pytest.mark.usefixtures("impatient")
def test_rules_are_parsed_by_one_thread_at_a_time() -> None:
    inside: list[None] = []
    seen: list[int] = []

    def parse() -> None:
        inside.append(None)
        time.sleep(0.002)
        seen.append(len(inside))
        inside.pop()

    with ThreadPoolExecutor(8) as threads:
        for done in [threads.submit(taken) for taken in [in_turn(parse)] * 16]:
            done.result()
    assert seen == [1] * 16
    assert hasattr(Rule.compile, "__wrapped__")
