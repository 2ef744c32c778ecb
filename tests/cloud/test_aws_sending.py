"""One set of trusted certificates for all connections: read once, and never trusting more."""

from __future__ import annotations

import datetime as dt
import os
import ssl
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, ClassVar

import botocore.exceptions
import pytest
from botocore.httpsession import create_urllib3_context
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from scanner import __version__
from scanner.cloud import tally
from scanner.cloud.aws import account as accounts
from scanner.cloud.aws import sending
from scanner.cloud.aws.account import Account
from scanner.cloud.limits import Limits
from scanner.cloud.tally import Calls

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])


class Sts(BaseHTTPRequestHandler):
    """Answers each call and closes the connection, so that the next needs a new one."""

    status, code = 200, ""
    agents: ClassVar[list[str]] = []

    def do_POST(self) -> None:
        self.agents.append(self.headers["User-Agent"])
        body = (
            f"<R><GetCallerIdentityResult><Account>1</Account></GetCallerIdentityResult>"
            f"<Error><Code>{self.code}</Code></Error></R>"
        ).encode()
        self.send_response(self.status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


def certificate(folder: Path, name: str) -> Path:
    """A key and a certificate for localhost that nobody but itself vouches for."""
    key, now = ec.generate_private_key(ec.SECP256R1()), dt.datetime.now(dt.UTC)
    day = dt.timedelta(days=1)
    alone = x509.BasicConstraints(ca=True, path_length=None)
    made = (
        x509.CertificateBuilder(NAME, NAME, key.public_key(), 1, now - day, now + day)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(alone, critical=True)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path = folder / f"{name}.pem"
    path.write_bytes(made.public_bytes(Encoding.PEM) + secret)
    return path


@pytest.fixture
def bundles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Path, Path]]:
    """The certificate of a server that runs, and that of nobody."""
    own, other = certificate(tmp_path, "own"), certificate(tmp_path, "other")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Sts)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(own)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    for name, value in {
        "AWS_ENDPOINT_URL": f"https://localhost:{server.server_port}",
        "AWS_ACCESS_KEY_ID": "AKIAEXAMPLE",
        "AWS_SECRET_ACCESS_KEY": "example",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    }.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("AWS_PROFILE", raising=False)
    yield own, other
    server.shutdown()
    server.server_close()
    thread.join()


def asked(region: str = "eu-central-1") -> str:
    account = Account(None, Limits(attempts=1))
    try:
        answer: str = account.client("sts", region).get_caller_identity()["Account"]
    finally:
        account.close()
    return answer


def test_certificates_are_read_once_for_all_clients_and_connections(
    bundles: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Holds the SDK that is installed to what this rests on, too."""
    read: list[tuple[object, ...]] = []

    class Context(ssl.SSLContext):
        def load_verify_locations(self, *args: object) -> None:
            read.append(args)
            super().load_verify_locations(*args)  # type: ignore[arg-type]

    made = create_urllib3_context()
    monkeypatch.setattr(sending, "create_urllib3_context", lambda: Context(made.protocol))
    monkeypatch.setenv("AWS_CA_BUNDLE", str(bundles[0]))
    sending._context.cache_clear()
    regions = ["eu-central-1", "eu-west-1"] * 3
    assert [asked(region) for region in regions] == ["1"] * 6
    sending._context.cache_clear()
    assert [args[0] for args in read] == [str(bundles[0])]


def test_who_is_not_trusted_is_not_read(
    bundles: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    own, other = bundles
    monkeypatch.setenv("AWS_CA_BUNDLE", str(own))
    assert asked() == "1"
    # Neither by another bundle nor by the SDK's own, though one was trusted before.
    monkeypatch.setenv("AWS_CA_BUNDLE", str(other))
    with pytest.raises(botocore.exceptions.SSLError):
        asked()
    monkeypatch.delenv("AWS_CA_BUNDLE")
    with pytest.raises(botocore.exceptions.SSLError):
        asked()
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(own))
    assert asked() == "1"
    # Nor under another name than it vouches for.
    url = os.environ["AWS_ENDPOINT_URL"].replace("localhost", "127.0.0.1")
    monkeypatch.setenv("AWS_ENDPOINT_URL", url)
    with pytest.raises(botocore.exceptions.SSLError):
        asked()


OPERATION = "sts:GetCallerIdentity"


@pytest.mark.parametrize(
    ("code", "counted"),
    [
        ("", Calls(operation=OPERATION, made=1)),
        ("AccessDenied", Calls(operation=OPERATION, made=1, denied=1)),
        ("Throttling", Calls(operation=OPERATION, made=2, throttled=2)),
        ("ExpiredToken", Calls(operation=OPERATION, made=1)),
    ],
)
def test_each_try_is_counted(
    bundles: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, code: str, counted: Calls
) -> None:
    monkeypatch.setenv("AWS_CA_BUNDLE", str(bundles[0]))
    monkeypatch.setattr(Sts, "status", 400 if code else 200)
    monkeypatch.setattr(Sts, "code", code)
    account = Account(None, Limits(attempts=2), reads=True)
    refused = pytest.raises(botocore.exceptions.ClientError, match=code) if code else nullcontext()
    with tally.counted() as counting, refused:
        account.client("sts", "eu-central-1").get_caller_identity()
    assert counting.calls == (counted,)


def test_clients_that_were_not_used_for_long_are_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounts, "_MOST_CLIENTS", 2)
    account = Account(None, Limits(), region="eu-central-1")
    first = account.client("sts", "eu-central-1")
    for region in ("eu-west-1", "eu-west-2", "eu-west-3"):
        account.client("sts", region)
    assert list(account._senders) == [("sts", "eu-west-2"), ("sts", "eu-west-3")]
    # While somebody has it, there is no second, which would not know how much is borne.
    assert account.client("sts", "eu-central-1") is first


def test_what_is_asked_once_is_asked_once_by_many_threads_too() -> None:
    account, made = Account(None, Limits()), []

    def make() -> str:
        made.append(1)
        time.sleep(0.05)
        return "answer"

    with ThreadPoolExecutor(8) as executor:
        answers = list(executor.map(lambda _: account.once(("a",), make), range(8)))
    assert (answers, made) == (["answer"] * 8, [1])


def test_the_environment_says_by_which_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:8080")
    monkeypatch.setenv("NO_PROXY", "sts.eu-west-1.amazonaws.com")
    monkeypatch.delenv("https_proxy", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    account = Account(None, Limits(), region="eu-central-1")

    def proxy(region: str) -> str | None:
        url = account.client("sts", region).meta.endpoint_url
        told: str | None = account._senders["sts", region]._proxy_config.proxy_url_for(url)
        return told

    regions = ["eu-central-1", "eu-west-1"]
    assert [proxy(r) for r in regions] == ["http://proxy.example:8080", None]
    monkeypatch.delenv("HTTPS_PROXY")
    assert proxy("eu-west-3") is None


def test_who_reads_a_trail_sees_who_asked(
    bundles: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_CA_BUNDLE", str(bundles[0]))
    monkeypatch.setattr(Sts, "agents", [])
    assert asked() == "1"
    assert [agent.split(" Botocore/")[0] for agent in Sts.agents] == [
        f"residency-scanner/{__version__}"
    ]
