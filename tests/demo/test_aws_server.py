"""Many may ask the test cloud at the same time, also for what nobody has asked for yet."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TYPE_CHECKING

import pytest
from botocore.model import OperationNotFoundError
from moto.core.model import OperationModel, ServiceModel
from moto.core.utils import get_service_model

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
