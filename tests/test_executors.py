"""Wherever jobs run, a scan gives the same bytes; what a worker takes with it is done again."""

from __future__ import annotations

import os
import pickle
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

import boto3
import msgspec
import pytest

from scanner import executors
from scanner.cloud import visit as visits
from scanner.cloud.aws.door import Spot
from scanner.cloud.limits import Limits
from scanner.cloud.problem import CloudError
from scanner.cloud.visit import Visit
from scanner.config import AwsTarget, Config
from scanner.demo.aws_server import AwsServer
from scanner.executors import ExecutorError, Ways
from scanner.executors.processes import Processes
from scanner.run import collect
from scanner.take import Narrowed, Order, take
from scanner.targets import aws
from tests.inventories import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scanner.part import Part

pytestmark = pytest.mark.long

REGIONS = ("eu-central-1", "eu-west-1", "us-east-1")
TYPES = ("aws_s3_bucket", "aws_dynamodb_table", "aws_ebs_volume", "aws_zone")
SECRET = "correct-horse-battery-staple"


@pytest.fixture(scope="module", autouse=True)
def server() -> Iterator[AwsServer]:
    """A small estate, and the environment that leads to it; workers inherit that."""
    with AwsServer() as aws, pytest.MonkeyPatch.context() as patch:
        for name, value in {
            "AWS_ENDPOINT_URL": aws.url,
            "AWS_ACCESS_KEY_ID": "AKIAEXAMPLE",
            "AWS_SECRET_ACCESS_KEY": SECRET,
            "AWS_DEFAULT_REGION": "eu-central-1",
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        }.items():
            patch.setenv(name, value)
        patch.delenv("AWS_PROFILE", raising=False)
        aws.extras.regions = REGIONS
        _fill()
        yield aws


def _fill() -> None:
    s3 = boto3.client("s3")
    for number in range(12):
        place = {"LocationConstraint": "eu-central-1"}
        s3.create_bucket(Bucket=f"calls-{number}", CreateBucketConfiguration=place)
    for region in REGIONS:
        boto3.client("ec2", region_name=region).create_volume(AvailabilityZone=f"{region}a", Size=1)


def taken(progress: Callable[[int, int], None] = lambda _done, _total: None, **fields: Any) -> Part:
    order = Order(
        config=Config(aws=(AwsTarget(),)),
        agreements=[],
        as_of=TODAY,
        limits=Limits(),
        narrowed=Narrowed(types=TYPES),
        **{"workers": 8, **fields},
    )
    return take(order, threading.Event(), progress)


def told(part: Part) -> list[str]:
    """All that a part tells of the estate, line by line, and nothing of when it was told."""
    things = part.resources, part.live, part.coverage, part.known, part.identities
    return msgspec.json.format(msgspec.json.encode(things)).decode().splitlines()


@pytest.fixture(scope="module")
def by_threads(server: AwsServer) -> list[str]:
    part = taken()
    assert {c.status for c in part.coverage} == {"complete", "skipped"}
    assert {r.type for r in part.resources} == {"aws_s3_bucket", "aws_ebs_volume"}
    assert len(part.resources) == 15
    return told(part)


def test_one_thread_tells_the_same(by_threads: list[str]) -> None:
    assert told(taken(workers=1)) == by_threads


def test_processes_tell_the_same(by_threads: list[str]) -> None:
    assert told(taken(executor="processes")) == by_threads


def test_a_worker_of_a_cluster_that_is_killed_loses_nothing(by_threads: list[str]) -> None:
    distributed = pytest.importorskip("distributed", reason="the extra dask is not installed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=4, dashboard_address="127.0.0.1:0"
    ) as cluster:
        pids = [nanny.process.pid for nanny in cluster.workers.values()]
        killed: list[int] = []

        def progress(done: int, _total: int) -> None:
            if done == 5:
                os.kill(pids[0], signal.SIGKILL)
                killed.append(done)

        part = taken(progress, executor="dask", scheduler=cluster.scheduler_address)
        left = [nanny.process.pid for nanny in cluster.workers.values() if nanny.process]
    assert killed == [5]
    assert pids[0] not in left
    assert told(part) == by_threads


@pytest.mark.parametrize("executor", ["threads", "processes"])
def test_calls_are_counted_wherever_they_are_made(executor: str) -> None:
    made = {c.operation: c.made for c in taken(executor=executor).calls or ()}
    # Each process asks who it is.
    assert made.pop("sts:GetCallerIdentity") in {1, 2, 3}
    assert made.pop("s3control:GetPublicAccessBlock") in {1, 2}
    ofeach = {name for name in made if name.startswith(("s3:Get", "s3:Head", "s3:ListBucketI"))}
    assert {name: made.pop(name) for name in ofeach} == dict.fromkeys(ofeach, 12)
    assert made == {
        "dynamodb:ListTables": 3, "ec2:DescribeAvailabilityZones": 3, "ec2:DescribeRegions": 1,
        "ec2:DescribeVolumes": 3, "s3:ListBuckets": 1,
    }  # fmt: skip


def test_units_of_a_service_in_a_region_are_read_together() -> None:
    visit = Visit()
    (entry,), _ = aws.entries(AwsTarget(), visit)
    units = aws.find(entry).units
    visits.end(visit)
    groups = [group for group, _ in groupby((u.collector.SERVICE, u.region) for u in units)]
    assert len(groups) == len(set(groups))


def _pid() -> int:
    time.sleep(0.2)
    return os.getpid()


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _fail() -> None:
    raise KeyError("x")


def test_processes_are_others_and_all_of_them() -> None:
    with executors.start(Ways(kind="processes", workers=4), threading.Event()) as pool:
        asked = [pool.executor.submit(_pid) for _ in range(4)]
        pids = {future.result() for future in asked}
        failed = pool.executor.submit(_fail).exception()
    assert isinstance(failed, KeyError)
    assert os.getpid() not in pids
    assert len(pids) == min(4, os.cpu_count() or 1)


class Runner:
    """Stands for a process; `dead` ones answer as the manager of a killed one does."""

    def __init__(self, *, dead: bool = False) -> None:
        self.dead = dead

    def run(self, job: Any, args: Any, kwargs: Any) -> Any:
        if self.dead:
            raise EOFError
        return job(*args, **kwargs)


def test_what_a_dead_process_did_not_finish_another_does() -> None:
    with Processes([Runner(dead=True), Runner()], 4) as pool:
        assert [pool.submit(abs, -n).result() for n in range(20)] == list(range(20))


def test_when_all_processes_are_dead_nobody_waits() -> None:
    with Processes([Runner(dead=True), Runner(dead=True)], 2) as pool:
        failed = pool.submit(abs, 1).exception()
    assert isinstance(failed, ExecutorError)
    assert "have died" in str(failed)


def test_a_process_that_kills_itself_ends_in_an_error() -> None:
    with executors.start(Ways(kind="processes", workers=1), threading.Event()) as pool:
        failed = pool.executor.submit(_die).exception(30)
    assert isinstance(failed, ExecutorError)


@pytest.mark.parametrize("kind", ["threads", "processes"])
def test_a_scan_that_is_stopped_stops_its_jobs(kind: str) -> None:
    cancelled = threading.Event()
    started = executors.start(Ways(kind=kind, workers=1), cancelled)
    with pytest.raises(KeyboardInterrupt), started:
        raise KeyboardInterrupt
    assert cancelled.is_set()


def test_there_are_three_kinds() -> None:
    assert executors.kinds() == ("dask", "processes", "threads")


def test_no_scheduler_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason="the extra dask is not installed")
    monkeypatch.setattr("scanner.executors.dask._PATIENCE", 1)
    ways = Ways(kind="dask", scheduler="tcp://127.0.0.1:9")
    with (
        pytest.raises(ExecutorError, match=r"no Dask scheduler answers at tcp://127.0.0.1:9"),
        executors.start(ways, threading.Event()),
    ):
        raise AssertionError


def test_units_travel_without_a_secret() -> None:
    visit = Visit()
    visits.begin(visit, threading.Event())
    entries, _ = aws.entries(AwsTarget(external_id="x"), visit)
    (entry,) = entries
    units = aws.find(entry).units
    assert len(units) > 40
    sent = pickle.dumps(units)
    for secret in (SECRET, "AKIAEXAMPLE"):
        assert secret.encode() not in sent
    assert pickle.loads(sent) == units
    assert len(pickle.dumps(units[0])) < 1500
    visits.end(visit)


def test_credentials_that_lead_elsewhere_read_nothing() -> None:
    """As on a worker whose default credentials are those of another account."""
    visit = Visit()
    (entry,), _ = aws.entries(AwsTarget(), visit)
    unit = aws.find(entry).units[0]
    visits.end(visit)
    assert isinstance(unit.place, Spot)
    elsewhere = replace(unit, place=replace(unit.place, account_id="999988887777"))
    with ThreadPoolExecutor(1) as executor:
        (coverage,) = collect([elsewhere], executor).coverage
    visits.end(visit)
    assert (coverage.status, coverage.detail) == (
        "failed",
        "sts:GetCallerIdentity failed: the credentials of this worker lead to account 123456789012",
    )


def test_another_version_on_a_worker_reads_nothing() -> None:
    visit = Visit()
    (entry,), _ = aws.entries(AwsTarget(), visit)
    unit = aws.find(entry).units[0]
    visits.end(visit)
    assert isinstance(unit.place, Spot)
    old = replace(unit.place, door=replace(unit.place.door, visit=Visit(version="0.0.1")))
    with pytest.raises(CloudError, match=r"the scan is of 0\.0\.1"):
        replace(unit, place=old).open()
