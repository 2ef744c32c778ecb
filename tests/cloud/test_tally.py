"""Calls are counted for the job that makes them, and added up over jobs and parts."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from scanner.cloud import tally
from scanner.cloud.gcp.project import Project
from scanner.cloud.gcp.unit import Gcp
from scanner.cloud.limits import Limits
from scanner.cloud.tally import Calls
from scanner.part import Part, Share, called

if TYPE_CHECKING:
    from collections.abc import Iterator

LISTED = Calls(operation="s3:ListBuckets", made=2, throttled=1)
READ = Calls(operation="s3:GetBucketPolicy", made=3, denied=1)


def test_each_thread_counts_its_own() -> None:
    with tally.counted() as counting:
        tally.sent("s3:ListBuckets")
        other = threading.Thread(target=tally.sent, args=("s3:GetBucketPolicy",))
        other.start()
        other.join()
        with tally.counted() as inner:
            tally.sent("s3:HeadBucket")
        tally.sent("s3:ListBuckets")
        tally.refused("s3:ListBuckets", denied=False, throttled=True)
    assert counting.calls == (LISTED,)
    assert inner.calls == (Calls(operation="s3:HeadBucket", made=1),)
    tally.sent("s3:ListBuckets")
    assert counting.calls == (LISTED,)


def test_parts_are_added_up_where_all_counted() -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    part = Part(
        share=Share(), tool="1", config="", asked="", started=now, finished=now,
        calls=(READ, LISTED),
    )  # fmt: skip
    assert called([part, replace(part, calls=(READ,))]) == (
        Calls(operation="s3:GetBucketPolicy", made=6, denied=2), LISTED,
    )  # fmt: skip
    assert called([part, replace(part, calls=None)]) is None
    assert called([]) is None
    assert called([replace(part, calls=())]) == ()


class Busy(BaseHTTPRequestHandler):
    """Refuses every second time for being asked too often, and else altogether."""

    answers = (429, 403)
    asked = 0

    def do_GET(self) -> None:
        self.send_response(self.answers[Busy.asked % 2])
        Busy.asked += 1
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def project(monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Busy)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    address = f"http://127.0.0.1:{server.server_port}"
    monkeypatch.setenv("STORAGE_EMULATOR_HOST", address)
    project = Project("voip-prod", Limits(attempts=3))
    yield project
    project.close()
    server.shutdown()
    server.server_close()
    thread.join()


def test_google_counts_each_try(project: Project) -> None:
    call = "storage.buckets.get"
    gcp = Gcp(project=project, type="google_storage_bucket", calls=(call,))
    with tally.counted() as counting:
        assert gcp.read(call, lambda client, **how: client.get_bucket("a", **how)) is None
    assert [p.status for p in gcp.problems] == ["denied"]
    assert counting.calls == (Calls(operation=call, made=2, denied=1, throttled=1),)
