"""A project's client and credentials, and who these say we are."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import google.auth
import pytest

from scanner.cloud.gcp.project import Project
from scanner.cloud.gcp.target import identity
from scanner.cloud.gcp.unit import Gcp
from scanner.cloud.limits import Limits
from scanner.cloud.problem import Cancelled, CloudError, Problem
from scanner.model import Identity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def project(monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    monkeypatch.setenv("STORAGE_EMULATOR_HOST", "http://127.0.0.1:9")
    project = Project("voip-prod", Limits(attempts=1))
    yield project
    project.close()


def test_one_client_for_all_threads(project: Project) -> None:
    with ThreadPoolExecutor(8) as executor:
        clients = list(executor.map(lambda _: project.client, range(32)))
    assert {id(client) for client in clients} == {id(project.client)}
    assert project.client.project == "voip-prod"
    assert project.client.api_endpoint == "http://127.0.0.1:9"


@pytest.mark.parametrize(("attempts", "seconds"), [(1, 0.0), (2, 1.0), (4, 7.0), (8, 123.0)])
def test_patience_follows_the_limits(attempts: int, seconds: float) -> None:
    limits = Limits(attempts=attempts, connect_timeout=2, read_timeout=3)
    patience = Project("voip-prod", limits).patience
    assert patience["timeout"] == (2, 3)
    assert patience["retry"].timeout == seconds


def test_once(project: Project) -> None:
    made: list[int] = []
    for _ in range(3):
        project.once(("a",), lambda: made.append(1))
    assert made == [1]


def test_an_undeclared_call_is_a_mistake(project: Project) -> None:
    gcp = Gcp(project=project, type="google_storage_bucket", calls=("storage.buckets.list",))
    with pytest.raises(AssertionError, match="without declaring it in CALLS"):
        gcp.read("storage.buckets.get", lambda client, **how: client.get_bucket("a", **how))


def test_nothing_is_called_once_the_scan_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STORAGE_EMULATOR_HOST", "http://127.0.0.1:9")
    stopped = threading.Event()
    stopped.set()
    project = Project("voip-prod", Limits(), stopped)
    gcp = Gcp(project=project, type="google_storage_bucket", calls=("storage.buckets.list",))
    with pytest.raises(Cancelled):
        list(gcp.pages("storage.buckets.list", lambda client, **how: client.list_buckets(**how)))


def test_an_emulator_knows_nobody(project: Project) -> None:
    assert identity(project) == Identity(provider="gcp", account="voip-prod", principal="anonymous")


@pytest.mark.parametrize(
    ("names", "principal"),
    [
        (
            {"service_account_email": "scan@voip-prod.iam.gserviceaccount.com"},
            "scan@voip-prod.iam.gserviceaccount.com",
        ),
        ({"service_account_email": "default"}, "unknown"),
        ({"account": "jo@voip.example"}, "jo@voip.example"),
        ({"account": ""}, "unknown"),
        ({}, "unknown"),
    ],
)
def test_who_the_credentials_name(
    monkeypatch: pytest.MonkeyPatch, names: dict[str, str], principal: str
) -> None:
    asked: dict[str, Any] = {}

    class Credentials:
        def __init__(self) -> None:
            self.__dict__.update(names)

    def default(**how: Any) -> tuple[Credentials, None]:
        asked.update(how)
        return Credentials(), None

    monkeypatch.delenv("STORAGE_EMULATOR_HOST", raising=False)
    monkeypatch.setattr(google.auth, "default", default)
    assert identity(Project("voip-prod", Limits())).principal == principal
    assert asked == {"scopes": ("https://www.googleapis.com/auth/cloud-platform",)}


@pytest.mark.parametrize(
    ("content", "detail"),
    [
        (None, "no usable credentials: File"),
        ("{}", "no usable credentials: "),
        ('{"type": "service_account"}', "no usable credentials: "),
        ("not json", "no usable credentials: File"),
    ],
)
def test_without_credentials_there_is_a_gap(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: str | None, detail: str
) -> None:
    file = tmp_path / "key.json"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    monkeypatch.delenv("STORAGE_EMULATOR_HOST", raising=False)
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(file))
    project = Project("voip-prod", Limits())
    with pytest.raises(CloudError) as caught:
        identity(project)
    told = caught.value.problem
    assert (told.status, told.call, told.missing_permission) == (
        "denied",
        "google.auth.default",
        None,
    )
    assert told.detail.startswith(detail)
    gcp = Gcp(project=project, type="google_storage_bucket", calls=("storage.buckets.get",))
    assert (
        gcp.read("storage.buckets.get", lambda client, **how: client.get_bucket("a", **how)) is None
    )
    assert gcp.problems == [
        Problem(status="denied", call="storage.buckets.get", detail=told.detail)
    ]
