"""Clients with the declared operations alone read as whole ones do, and cannot do more."""

from __future__ import annotations

from typing import Any

import boto3
import botocore.session
import pytest
from botocore.loaders import Loader
from botocore.model import ServiceModel

from scanner.cloud.aws import models

SERVICES = sorted(models.operations())


def described(shape: Any, above: tuple[str, ...] = ()) -> Any:
    """All that the SDK reads or writes an answer by, without what is for people."""
    if shape is None or shape.name in above:
        return None if shape is None else shape.name
    within = (*above, shape.name)
    parts = {name: described(member, within) for name, member in _members(shape).items()}
    return shape.name, shape.type_name, dict(shape.serialization), dict(shape.metadata), parts


def _members(shape: Any) -> dict[str, Any]:
    kinds = {"structure": ("members",), "list": ("member",), "map": ("key", "value")}
    found: dict[str, Any] = {part: getattr(shape, part) for part in kinds.get(shape.type_name, ())}
    members: dict[str, Any] = found.get("members", found)
    return members


def model(loader: Any, service: str) -> ServiceModel:
    return ServiceModel(loader.load_service_model(service, "service-2"), service)


@pytest.mark.parametrize("service", SERVICES)
def test_what_is_declared_reads_as_in_the_whole_model(service: str) -> None:
    # The SDK rewrites the paths of a model that a client was made of, so this one is read anew.
    whole, narrow = model(Loader(), service), model(models.declared.__wrapped__(), service)
    wanted = models.operations()[service]
    assert wanted <= set(narrow.operation_names) <= set(whole.operation_names)
    for name in narrow.operation_names:
        one, other = (m.operation_model(name) for m in (narrow, whole))
        assert name in wanted or other.is_endpoint_discovery_operation
        for part in ("input_shape", "output_shape"):
            assert described(getattr(one, part)) == described(getattr(other, part)), name
        assert [described(e) for e in one.error_shapes] == [
            described(e) for e in other.error_shapes
        ]
        assert (one.http, one.auth_type, one.static_context_parameters, one.context_parameters) == (
            other.http, other.auth_type, other.static_context_parameters, other.context_parameters,
        )  # fmt: skip
    known = {shape.name: described(shape) for shape in whole.error_shapes}
    assert {shape.name: described(shape) for shape in narrow.error_shapes} == known
    assert dict(narrow.metadata) == dict(whole.metadata)


def test_nothing_else_is_offered() -> None:
    core = botocore.session.Session()
    core.register_component("data_loader", models.declared())
    client = boto3.Session(botocore_session=core).client("s3", region_name="eu-central-1")
    assert set(client.meta.method_to_api_mapping.values()) == models.operations()["s3"]
    assert not hasattr(client, "delete_bucket")
    assert client.can_paginate("list_buckets")
