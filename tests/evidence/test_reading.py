"""What was kept is read again: the newest, the newest of a day, and what older versions kept."""

from __future__ import annotations

import hashlib
import json
import platform
from dataclasses import replace
from datetime import date
from importlib.metadata import distribution, version
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from botocore.exceptions import EndpointConnectionError

from scanner.cloud.aws.errors import problem
from scanner.cloud.tally import Calls
from scanner.engine import bundle
from scanner.engine.bundle import Bundle, in_force
from scanner.engine.metadata import rules
from scanner.evidence import (
    EvidenceError,
    RunId,
    Wanted,
    exit_code,
    keep,
    latest,
    load,
    open_store,
    read_public,
    read_signer,
    runs,
    verify,
)
from scanner.evidence.manifest import Judged, Scope
from scanner.evidence.software import tool_digest
from scanner.model import Totals
from tests.evidence.estate import DAY, NIGHT, judged, kept, make_keys, taken, terms
from tests.samples import ACCOUNT, coverage

if TYPE_CHECKING:
    from scanner.evidence import Store

V1 = Path(__file__).parents[1] / "fixtures" / "evidence" / "v1"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(str(tmp_path))


def test_what_is_kept_comes_back(store: Store) -> None:
    inventory = taken()
    result = judged(inventory, keep_passes=True)
    id_ = keep(result, inventory, terms(), store)
    assert load(store, id_) == load(store, id_.name) == (inventory, result)
    assert id_.name.startswith("20261101T023100Z-")


def test_what_the_record_says(store: Store) -> None:
    [first, second] = kept(store, nights=2)
    manifest = runs(store)[1].manifest
    result = judged(taken(NIGHT + DAY))
    assert (manifest.tool, manifest.engine, manifest.as_of) == (
        "0.1.0", "embedded", date(2026, 11, 2),
    )  # fmt: skip
    assert manifest.previous == (first,)
    assert manifest.scope == (
        Scope(
            provider="aws",
            account=ACCOUNT,
            regions=("eu-south-2", "eu-west-1"),
            types=("aws_s3_bucket",),
        ),
    )
    assert (manifest.coverage, manifest.gaps) == ({"complete": 1, "denied": 1}, 1)
    assert manifest.totals == result.totals
    assert manifest.agreements == tuple(
        Judged(id=id_, digest=result.run.agreement_digests[id_], verdict="finding")
        for id_ in ("article3", "callvoip")
    )
    assert runs(store)[1].id == second


def test_the_newest_of_a_day(store: Store) -> None:
    assert latest(store) is None
    ids = kept(store, nights=3)
    assert [run.id for run in runs(store)] == ids
    found = {day: latest(store, date(2026, *day)) for day in ((10, 31), (11, 1), (11, 2), (11, 30))}
    assert {day: run and run.id for day, run in found.items()} == {
        (10, 31): None,
        (11, 1): ids[0],
        (11, 2): ids[1],
        (11, 30): ids[2],
    }


def test_an_older_one_does_not_pass_for_the_newest(store: Store, tmp_path: Path) -> None:
    ids = kept(store, nights=2)
    path = tmp_path / "runs" / f"{ids[1].name}.json"
    path.chmod(0o644)
    path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(EvidenceError, match="was changed"):
        latest(store)


def test_what_was_changed_is_not_loaded(store: Store, tmp_path: Path) -> None:
    [id_] = kept(store)
    for name in ("inventory.json", "result.json"):
        path = tmp_path / "objects" / runs(store)[0].objects[name]
        whole = path.read_bytes()
        path.chmod(0o644)
        path.write_bytes(whole.replace(b"us-east-1", b"eu-west-1"))
        with pytest.raises(EvidenceError, match=f"{name} of {id_.name} was changed"):
            load(store, id_)
        path.write_bytes(whole)
    with pytest.raises(EvidenceError, match="is another run than 0000"):
        load(store, RunId(name=id_.name, digest="0" * 64))
    with pytest.raises(EvidenceError, match="there is no run nothing"):
        load(store, "nothing")


def test_what_does_not_belong_together_is_not_kept(store: Store) -> None:
    inventory = taken()
    for other, agreements in ((taken(region="eu-west-1"), terms()), (inventory, terms()[:1])):
        with pytest.raises(EvidenceError, match="the result was not judged by this"):
            keep(judged(inventory), other, agreements, store)
    assert store.keys("runs") == []


def test_a_run_of_the_first_version() -> None:
    """Kept by 0.1.0, before inventories knew of plans; its files are never to be changed."""
    store = open_store(str(V1))
    lines = verify(store, Wanted(keys=[read_public(V1 / "evidence.pub")]))
    assert exit_code(lines) == 0, lines
    run = latest(store)
    assert run is not None
    inventory, result = load(store, run)
    assert (run.manifest.verdict, run.manifest.totals) == ("finding", Totals(looked_at=1, failed=1))
    assert [r.name for r in inventory.resources] == ["calls"]
    assert inventory.plans == ()
    new = (run.manifest.tool_digest, run.manifest.missing_permissions, run.manifest.calls)
    assert new == (None, None, None)
    assert [f.resource.id for f in result.findings] == ["arn:aws:s3:::calls"]


def test_a_replay_takes_the_policies_that_were_kept(store: Store) -> None:
    """Kept under policies that find nothing, it comes out the same under those of today."""
    path = "residency/rules/storage/storage_outside_eea.rego"
    own = bundle.load()
    old = Bundle(
        modules={**own.modules, path: own.modules[path].replace("place.storage(copy)", '"pass"')},
        data=own.data,
    )
    inventory = taken()
    with in_force(old):
        result = judged(inventory)
        keep(result, inventory, terms(), store)
    assert bundle.load() is own
    assert result.run.policy_digest == old.policy_digest != own.policy_digest
    assert result.totals.failed < judged(inventory).totals.failed
    said = [line.text for line in verify(store, Wanted(replay=True)) if "again" in line.text]
    assert said == ["judged again by 0.1.0: the same bytes"]


def test_other_policies_are_in_force_only_within(store: Store) -> None:
    with in_force(Bundle(modules={}, data={})):
        assert rules() == {}
    assert rules()


def test_a_replay_under_other_words_is_the_same_run(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(store)
    from scanner import findings

    monkeypatch.setattr(findings, "place", lambda *_: "elsewhere")
    lines = verify(store, Wanted(replay=True))
    [said] = [line for line in lines if "again" in line.text]
    assert said.level == "note"
    assert said.text.startswith("judged again by 0.1.0: the same but for the words of")


def test_policies_that_cannot_be_read_are_no_replay() -> None:
    lines = verify(open_store(str(V1)), Wanted(replay=True))
    [said] = [line for line in lines if "again" in line.text]
    assert said.level == "open"
    assert said.text.startswith("could not be judged again: ")


def test_the_record_names_what_the_program_was_made_of(store: Store) -> None:
    calls = (
        Calls(operation="s3:GetBucketLocation", made=12, throttled=2),
        Calls(operation="s3:GetBucketPolicy", made=3, denied=3),
    )
    inventory = taken()
    keep(judged(inventory), inventory, terms(), store, calls=calls)
    kept(store, start=NIGHT + DAY)
    first, second = runs(store)
    assert (first.manifest.calls, second.manifest.calls) == (calls, None)
    assert first.manifest.tool_digest == second.manifest.tool_digest == tool_digest()
    # The same installation, the same file.
    assert first.objects["sbom.cdx.json"] == second.objects["sbom.cdx.json"]
    bill = json.loads(store.get(f"objects/{first.objects['sbom.cdx.json']}"))
    assert bill["metadata"]["component"] == {
        "type": "application",
        "name": "residency-scanner",
        "version": "0.1.0",
        "properties": [{"name": "residency:files-sha256", "value": tool_digest()}],
    }
    names = [component["name"] for component in bill["components"]]
    assert names[0] == platform.python_implementation()
    assert names[1:] == sorted(set(names[1:]))
    [msgspec] = [one for one in bill["components"] if one["name"] == "msgspec"]
    record = distribution("msgspec").read_text("RECORD")
    assert record is not None
    digest = hashlib.sha256(record.encode()).hexdigest()
    assert msgspec == {
        "type": "library",
        "name": "msgspec",
        "version": version("msgspec"),
        "purl": f"pkg:pypi/msgspec@{version('msgspec')}",
        "properties": [{"name": "residency:record-sha256", "value": digest}],
    }


def test_what_was_not_allowed_stands_in_the_record(store: Store) -> None:
    denied = replace(
        coverage("denied", "eu-south-2"), missing_permission="s3:GetBucketAcl, s3:ListAllMyBuckets"
    )
    again = replace(denied, region="eu-west-3", missing_permission="s3:GetBucketAcl")
    inventory = replace(taken(), coverage=(denied, again))
    keep(judged(inventory), inventory, terms(), store)
    manifest = runs(store)[0].manifest
    assert manifest.missing_permissions == ("s3:GetBucketAcl", "s3:ListAllMyBuckets")


def test_no_secret_gets_in(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not that of an address of an endpoint, which the SDK repeats where it does not answer."""
    private, _ = make_keys(tmp_path.parent, tmp_path.name)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "hunter2")
    error = EndpointConnectionError(endpoint_url="https://somebody:hunter2@aws.example:99/x")
    told = problem("s3:ListAllMyBuckets", error, None)
    assert told.detail == (
        "no answer (EndpointConnectionError): Could not connect to the endpoint URL: "
        '"https://…@aws.example:99/x"'
    )
    unseen = replace(coverage("failed", "eu-south-2"), detail=told.detail)
    inventory = replace(taken(), coverage=(unseen,))
    keep(judged(inventory), inventory, terms(), store, read_signer(private))
    secret = b"".join(private.read_bytes().splitlines()[1:-1])
    for key in (*store.keys("runs"), *store.keys("objects")):
        assert b"hunter2" not in store.get(key)
        assert secret not in store.get(key)
