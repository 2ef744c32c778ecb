"""Evidence at Amazon and at Google, over HTTP: write once, list all, and who may not."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import boto3
import pytest

from scanner.cli import run
from scanner.cloud.limits import Limits
from scanner.demo.aws_server import AwsServer
from scanner.evidence import (
    EvidenceError,
    Wanted,
    exit_code,
    load,
    open_store,
    read_public,
    read_signer,
    verify,
)
from scanner.evidence.place import Placed, add, store_resource
from scanner.evidence.problem import MissingError
from scanner.evidence.pruning import plan, prune
from tests.evidence.estate import NIGHT, judged, kept, make_keys, taken
from tests.evidence.google_objects import GoogleObjects

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PATIENCE = Limits(attempts=2, connect_timeout=2, read_timeout=2)


@pytest.fixture(autouse=True)
def _no_account(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in tuple(os.environ):
        if name.startswith(("AWS_", "GOOGLE_", "STORAGE_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", os.devnull)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")


@pytest.fixture
def amazon(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with AwsServer() as server:
        monkeypatch.setenv("AWS_ENDPOINT_URL", server.url)
        monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
        monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-central-1")
        for name, region in (("evidence-de", "eu-central-1"), ("evidence-uk", "eu-west-2")):
            boto3.client("s3", region_name=region).create_bucket(
                Bucket=name, CreateBucketConfiguration={"LocationConstraint": region}
            )
        yield "s3://evidence-de/residency/nightly"


@pytest.fixture
def google(monkeypatch: pytest.MonkeyPatch) -> Iterator[GoogleObjects]:
    with GoogleObjects() as server:
        monkeypatch.setenv("STORAGE_EMULATOR_HOST", server.url)
        from scanner.demo.google_bucket import new_bucket

        for name, place in (("evidence-nl", "EUROPE-WEST4"), ("evidence-uk", "EUROPE-WEST2")):
            server.add("audit", new_bucket(server.url, "audit", {"name": name, "location": place}))
        yield server


@pytest.fixture(params=["s3", "gs"])
def address(request: pytest.FixtureRequest) -> str:
    if request.param == "s3":
        given: str = request.getfixturevalue("amazon")
        return given
    request.getfixturevalue("google").page = 3
    return "gs://evidence-nl/residency/nightly"


def test_runs_are_kept_verified_read_and_pruned(address: str, tmp_path: Path) -> None:
    private, public = make_keys(tmp_path)
    store, keys = open_store(address), [read_public(public)]
    ids = kept(store, read_signer(private), nights=3)

    lines = verify(store, Wanted(keys=keys, replay=True, expect=[ids[2].digest]))
    assert exit_code(lines) == 0, lines
    assert load(store, ids[0]) == (taken(), judged(taken()))

    now = NIGHT.replace(day=3)
    prune(store, plan(store, 1, now=now), read_signer(private), now=now)
    lines = verify(store, Wanted(keys=keys))
    assert exit_code(lines) == 0, lines
    assert [line.text for line in lines if "pruned by retention" in line.text] == [
        f"follows {ids[0].name}, pruned by retention on 3 November 2026 (older than 1 day)",
        "says that 1 run went: pruned by retention on 3 November 2026 (older than 1 day)",
    ]


def test_what_a_bucket_keeps_of_what_was_removed_is_said(
    address: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    kept(open_store(address), nights=3)
    assert run(["runs", address, "--prune", "--keep-days", "1", "--yes"]) == 0
    assert capsys.readouterr().out.splitlines()[-2:] == [
        "a bucket that keeps versions or deleted objects holds them for as long as",
        "its own settings say",
    ]


def test_what_is_there_is_never_written_again(address: str) -> None:
    store = open_store(address)
    assert store.put("objects/a", b"first")
    assert not store.put("objects/a", b"second")
    assert store.get("objects/a") == b"first"
    assert (store.has("objects/a"), store.has("objects/b")) == (True, False)
    with pytest.raises(MissingError, match="there is no objects/b"):
        store.get("objects/b")
    store.delete("objects/a")
    store.delete("objects/a")
    assert store.keys("objects") == []


def test_of_many_writers_one_is_the_first(address: str) -> None:
    store = open_store(address)
    store.keys("objects")
    with ThreadPoolExecutor(8) as pool:
        first = list(pool.map(lambda n: store.put("objects/a", b"%d" % n), range(8)))
    assert sorted(first) == [False] * 7 + [True]
    assert store.get("objects/a") == b"%d" % first.index(True)


def test_a_prefix_is_a_folder(address: str) -> None:
    store, beside = open_store(address), open_store(f"{address}-old")
    beside.put("runs/other.json", b"{}")
    assert store.keys("runs") == []
    assert beside.keys("runs") == ["runs/other.json"]


@pytest.mark.parametrize("scheme", ["s3", "gs"])
def test_a_bucket_that_is_not_there(
    scheme: str, amazon: str, google: GoogleObjects, tmp_path: Path
) -> None:
    store = open_store(f"{scheme}://nowhere-at-all")
    with pytest.raises(EvidenceError, match=r"bucket") as told:
        kept(store)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("status", [403, 401])
def test_who_may_not_write_is_told_what_is_missing(google: GoogleObjects, status: int) -> None:
    google.faults["storage.objects.insert", None] = status
    with pytest.raises(EvidenceError) as told:
        kept(open_store("gs://evidence-nl"))
    assert "storage.objects.create" in str(told.value)
    assert told.value.hint == "Allow storage.objects.create on the bucket."


def test_who_may_not_write_to_s3(monkeypatch: pytest.MonkeyPatch, amazon: str) -> None:
    import botocore.awsrequest
    import botocore.httpsession

    send = botocore.httpsession.URLLib3Session.send

    def refuse(session: Any, request: Any) -> Any:
        answer = send(session, request)
        if request.method == "PUT":
            answer.status_code = 403
            answer._content = b"<Error><Code>AccessDenied</Code><Message>no</Message></Error>"
        return answer

    monkeypatch.setattr(botocore.httpsession.URLLib3Session, "send", refuse)
    with pytest.raises(EvidenceError, match=r"s3:PutObject: AccessDenied") as told:
        kept(open_store(amazon))
    assert told.value.hint == "Allow s3:PutObject on the bucket."


def test_an_upload_that_meets_another_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, amazon: str
) -> None:
    import botocore.httpsession

    send = botocore.httpsession.URLLib3Session.send
    conflicts: list[str] = []
    conflict = b"<Error><Code>ConditionalRequestConflict</Code><Message>again</Message></Error>"

    def once(session: Any, request: Any) -> Any:
        answer = send(session, request)
        if request.method == "PUT" and len(conflicts) < 2:
            conflicts.append(request.url)
            answer.status_code, answer._content = 409, conflict
        return answer

    monkeypatch.setattr(botocore.httpsession.URLLib3Session, "send", once)
    [id_] = kept(open_store(amazon))
    # The upload that was told to come again had gone through: what is there is the same.
    assert len(conflicts) == 2
    assert load(open_store(amazon), id_) == (taken(), judged(taken()))


def placed(address: str) -> Placed:
    return store_resource(open_store(address), _PATIENCE)


@pytest.mark.parametrize(
    ("bucket", "country"), [("evidence-de", ("DE",)), ("evidence-uk", ("GB",))]
)
def test_where_a_bucket_at_amazon_is(amazon: str, bucket: str, country: tuple[str, ...]) -> None:
    found = placed(f"s3://{bucket}/x")
    copies = found.resource.facts.copies
    assert [copy.location.countries for copy in copies if copy.role == "primary"] == [country]
    assert (found.resource.facts.category, found.resource.basis) == ("evidence", "observed")
    assert found.resource.id == f"arn:aws:s3:::{bucket}"
    assert found.coverage is not None
    assert (found.coverage.status, found.coverage.type) == ("complete", "evidence_store")


@pytest.mark.parametrize(
    ("bucket", "country"), [("evidence-nl", ("NL",)), ("evidence-uk", ("GB",))]
)
def test_where_a_bucket_at_google_is(
    google: GoogleObjects, bucket: str, country: tuple[str, ...]
) -> None:
    found = placed(f"gs://{bucket}/x")
    assert [copy.location.countries for copy in found.resource.facts.copies] == [country]
    assert (found.resource.facts.category, found.resource.basis) == ("evidence", "observed")


@pytest.mark.parametrize("address", ["s3://nowhere-at-all", "gs://nowhere-at-all"])
def test_a_bucket_that_is_nowhere_is_unknown(
    address: str, amazon: str, google: GoogleObjects
) -> None:
    found = placed(address)
    [copy] = found.resource.facts.copies
    assert (copy.location.countries, copy.location.kind) == ((), "unknown")
    assert found.coverage is not None
    assert found.coverage.status == "failed"


def test_a_folder_is_where_somebody_says() -> None:
    store = open_store("evidence")
    declared = store_resource(store, _PATIENCE, country="NL")
    unknown = store_resource(store, _PATIENCE)
    assert declared.resource.basis == "declared"
    assert [c.location.countries for c in declared.resource.facts.copies] == [("NL",)]
    assert [c.location.countries for c in unknown.resource.facts.copies] == [()]
    assert unknown.coverage is None


def test_a_bucket_that_was_scanned_is_marked_not_added(amazon: str) -> None:
    found = placed("s3://evidence-uk")
    facts = replace(found.resource.facts, category="object-store")
    assert add([replace(found.resource, facts=facts)], found) == (found.resource,)
    assert add([], found) == (found.resource,)
