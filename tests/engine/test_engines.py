"""The embedded engine and a real OPA server give the same bytes, and say so when they cannot."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.error import URLError
from urllib.request import urlopen

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from scanner import agreements
from scanner.engine import embedded
from scanner.engine.bundle import load
from scanner.engine.embedded import EmbeddedEngine
from scanner.engine.opa import Address, OpaEngine
from scanner.engine.protocol import EngineError, canonical, read_decision
from scanner.judge import _facts, _terms, judge
from tests.inventories import FACTS, REGISTER, TODAY, fixtures, inventory, primary, store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scanner.model import Facts, Resource

OPA = shutil.which("opa")
AGREEMENTS = agreements.known()

pytestmark = pytest.mark.long


@contextmanager
def served() -> Iterator[str]:
    """A real OPA server on loopback, without any policy."""
    if OPA is None:
        if os.environ.get("CI"):
            pytest.fail("opa is missing: CI holds the policies against the real one")
        pytest.skip("no opa on PATH and no go to build it with")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    process = subprocess.Popen(
        [OPA, "run", "--server", "--addr", address, "--disable-telemetry", "--log-level", "error"]
    )
    try:
        for _ in range(150):
            try:
                urlopen(f"http://{address}/health", timeout=5).close()
                break
            except URLError:
                time.sleep(0.1)
        yield f"http://{address}"
    finally:
        process.terminate()
        process.wait(10)


@pytest.fixture(scope="module")
def full() -> Iterator[OpaEngine]:
    """An engine on a server that holds our policies."""
    with served() as url:
        engine = OpaEngine(Address(url=url))
        pushed = list(engine.push())
        assert pushed == list(load().modules)
        yield engine
        engine.close()


@pytest.fixture(scope="module")
def empty() -> Iterator[str]:
    with served() as url:
        yield url


def document(name: str, *resources: Resource) -> dict[str, Any]:
    return {
        "as_of": TODAY.isoformat(),
        "agreement": _terms(agreements.load(name)),
        "register": msgspec.to_builtins(REGISTER),
        "resources": [_facts(r) for r in resources],
    }


# What errs in the engine, what errs in a rule, and what is another question altogether.
FIRST: list[dict[str, Any]] = [
    {},
    {**document("callvoip", store("c", primary("US"))), "as_of": "no date"},
    document("article3", store("a", primary("US")), store("b", primary("NL"))),
]


@pytest.mark.parametrize("agreement", AGREEMENTS)
@pytest.mark.parametrize("name", sorted(fixtures()))
def test_every_fixture_gives_the_same_bytes(full: OpaEngine, name: str, agreement: str) -> None:
    question = document(agreement, *fixtures()[name].resources)
    assert full.decide(question) == EmbeddedEngine().decide(question)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(facts=FACTS)
def test_any_facts_give_the_same_bytes(full: OpaEngine, facts: Facts) -> None:
    question = document("callvoip", replace(store("x"), facts=facts))
    assert full.decide(question) == EmbeddedEngine().decide(question)


def test_both_engines_judge_the_same(full: OpaEngine) -> None:
    stock = inventory(store("a", primary("US")), store("b", primary()), register=REGISTER)
    chosen = [agreements.load(name) for name in AGREEMENTS]
    one = judge(stock, chosen, full, as_of=TODAY)
    other = judge(stock, chosen, EmbeddedEngine(), as_of=TODAY)
    assert replace(one, run=replace(one.run, engine="embedded")) == other


def test_an_empty_server_is_an_error(empty: str) -> None:
    engine = OpaEngine(Address(url=empty))
    with pytest.raises(EngineError, match=r"holds another .*, or none"):
        engine.check()
    engine.close()


def test_a_changed_rule_is_an_error() -> None:
    with served() as url:
        engine = OpaEngine(Address(url=url))
        list(engine.push())
        path = next(p for p in load().modules if p.endswith("storage_outside_eea.rego"))
        lax = load().modules[path].replace("status := place.storage(copy)", 'status := "pass"')
        assert lax != load().modules[path]
        engine._client.update_policy_from_string(lax, path, rego_compat=False)
        with pytest.raises(EngineError, match="storage_outside_eea"):
            engine.check()
        engine.close()


def test_a_policy_added_to_ours_is_an_error() -> None:
    with served() as url:
        engine = OpaEngine(Address(url=url))
        list(engine.push())
        more = "package residency.rules.storage.storage_outside_eea\n\nextra := 1\n"
        engine._client.update_policy_from_string(more, "more", rego_compat=False)
        with pytest.raises(EngineError, match="more"):
            engine.check()
        engine.close()


def test_other_data_is_an_error() -> None:
    with served() as url:
        engine = OpaEngine(Address(url=url))
        list(engine.push())
        engine._client.update_or_create_data({"countries": {}}, "data")
        with pytest.raises(EngineError, match="reference data"):
            engine.check()
        engine.close()


def test_a_server_that_is_down_is_an_error() -> None:
    engine = OpaEngine(Address(url="http://127.0.0.1:9", timeout=1))
    with pytest.raises(EngineError, match="not reachable") as caught:
        engine.check()
    assert "up" in caught.value.hint
    engine.close()


@pytest.mark.parametrize(
    ("body", "status"), [(b"{}", 200), (b'{"result": {}}', 200), (b"<html>", 200), (b"{}", 401)]
)
def test_a_server_that_answers_nonsense_is_an_error(body: bytes, status: int) -> None:
    class Nonsense(BaseHTTPRequestHandler):
        def _tell(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PUT = _tell  # noqa: N815

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Nonsense) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        engine = OpaEngine(Address(url=f"http://127.0.0.1:{server.server_port}"))
        with pytest.raises(EngineError):
            engine.check()
        engine.close()
        server.shutdown()


@pytest.mark.parametrize("url", ["opa.example", "ftp://x:1", "http://x:8181/prefix", "unix:///x"])
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(EngineError, match="address"):
        OpaEngine(Address(url=url))


def test_a_token_does_not_travel_in_clear_text() -> None:
    with pytest.raises(EngineError, match="clear text"):
        OpaEngine(Address(url="http://opa.example:8181", token="secret"))
    OpaEngine(Address(url="http://127.0.0.1:8181", token="secret")).close()


@pytest.mark.parametrize(
    "raw",
    [b'"<undefined>"', b"{}", b"null", b'{"policy_digest": "", "rules_evaluated": []}',
     b'{"policy_digest":"","rules_evaluated":[],"outcomes":{"r":[{"resource":0,"status":"fine"}]}}'],
)  # fmt: skip
def test_what_is_no_decision_is_refused(raw: bytes) -> None:
    with pytest.raises(EngineError, match="no decision"):
        read_decision(raw)


def test_an_error_in_a_policy_names_the_file() -> None:
    broken = replace(
        load(), modules={"residency/main.rego": "package residency.main\n\ndecision :="}
    )
    with pytest.raises(EngineError, match=r"residency/main\.rego:3"):
        EmbeddedEngine(broken).decide({})


@pytest.mark.parametrize("first", FIRST, ids=["no input", "no date", "other facts"])
def test_one_question_leaves_nothing_behind_for_the_next(first: dict[str, Any]) -> None:
    question = document("callvoip", store("b", primary("US")), store("a", primary()))
    engine = EmbeddedEngine()
    with suppress(EngineError):
        engine.decide(first)
    assert engine.decide(question) == EmbeddedEngine().decide(question)


def test_any_thread_may_ask_the_same_engine() -> None:
    question = document("callvoip", store("a", primary("US")))
    engine = EmbeddedEngine()
    with ThreadPoolExecutor(1) as other:
        assert other.submit(engine.decide, question).result() == engine.decide(question)


def test_other_policies_are_asked_where_they_are_given() -> None:
    # Two sets after each other in one process, as where an old run is judged by its own.
    ours, theirs = load(), replace(load(), data={**load().data, "countries": {}})
    question = document("callvoip", store("a", primary("NL")))
    first = EmbeddedEngine(ours).decide(question)
    assert EmbeddedEngine(theirs).decide(question) != first
    assert EmbeddedEngine(ours).decide(question) == first


def test_an_undefined_decision_is_no_decision() -> None:
    silent = replace(
        load(), modules={"m.rego": "package residency.main\n\ndecision := 1 if input.x\n"}
    )
    with pytest.raises(EngineError, match="no decision"):
        read_decision(EmbeddedEngine(silent).decide({}))


@pytest.fixture
def unchecked() -> Iterator[None]:
    """Let the distribution be looked at again, which is done once in a process."""
    embedded._check_distribution.cache_clear()
    yield
    embedded._check_distribution.cache_clear()


@pytest.mark.usefixtures("unchecked")
def test_another_regorus_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "_DISTRIBUTION", "click")
    with pytest.raises(EngineError, match="is not, or not only, that of click"):
        EmbeddedEngine()


@pytest.mark.usefixtures("unchecked")
def test_a_regorus_that_was_written_over_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # Two distributions put their files in the same place; the one installed last stays.
    written = tmp_path / "__init__.py"
    written.write_text("# another")
    real = embedded._is
    monkeypatch.setattr(
        embedded,
        "_is",
        lambda path, recorded: real(written if path.name == written.name else path, recorded),
    )
    with pytest.raises(EngineError, match="gordon-to-regorus"):
        EmbeddedEngine()


@pytest.mark.usefixtures("unchecked")
def test_no_regorus_on_record_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "_DISTRIBUTION", "not-installed-anywhere")
    with pytest.raises(EngineError, match="not-installed-anywhere"):
        EmbeddedEngine()


def test_canonical_json_is_one_form() -> None:
    assert canonical({"b": [1, 2], "a": None}) == b'{"a":null,"b":[1,2]}'
    assert json.loads(canonical({"é": "ü"})) == {"é": "ü"}
