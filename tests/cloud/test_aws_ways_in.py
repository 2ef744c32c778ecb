"""The SDK's ways to credentials, with the declared operations alone: what it calls itself is there.

Source: `sts:AssumeRoleWithWebIdentity`, `sso:GetRoleCredentials`, `sso-oidc:CreateToken` in the
service models, and the files that `aws sso login` keeps.
"""

from __future__ import annotations

import hashlib
import json
import threading
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import pytest
from botocore.credentials import SSOProvider
from botocore.tokens import SSOTokenProvider

from scanner.cloud.aws.account import Account
from scanner.cloud.aws.target import identity
from scanner.cloud.limits import Limits
from tests.collectors.aws_replay import without_account

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LATER = datetime.now(UTC) + timedelta(hours=1)
START = "https://example.awsapps.com/start"
SSO = "sso_account_id = 111122223333\nsso_role_name = reader"
ASSUMED = f"""<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
<AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>by-web</AccessKeyId>
<SecretAccessKey>example</SecretAccessKey><SessionToken>example</SessionToken>
<Expiration>{LATER:%Y-%m-%dT%H:%M:%SZ}</Expiration></Credentials></AssumeRoleWithWebIdentityResult>
</AssumeRoleWithWebIdentityResponse>"""
ROLE = {
    "accessKeyId": "by-sso",
    "secretAccessKey": "example",
    "sessionToken": "example",
    "expiration": int(LATER.timestamp() * 1000),
}


class Aws(BaseHTTPRequestHandler):
    """Gives credentials for each way in, and says by which key it was asked who that is."""

    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(f"GET {self.path.partition('?')[0]}")
        self._say(json.dumps({"roleCredentials": ROLE}))

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        action = parse_qs(body).get("Action", [f"POST {self.path}"])[0]
        self.asked.append(action)
        if action == "GetCallerIdentity":
            key = self.headers["Authorization"].split("Credential=")[1].partition("/")[0]
            self._say(
                "<R><GetCallerIdentityResult><Account>111122223333</Account>"
                f"<Arn>{key}</Arn></GetCallerIdentityResult></R>"
            )
        elif action == "AssumeRoleWithWebIdentity":
            # Nobody can sign who has no credentials yet.
            assert "Authorization" not in self.headers
            self._say(ASSUMED)
        else:
            self._say(json.dumps({"accessToken": "renewed", "expiresIn": 3600}))

    def _say(self, text: str) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[list[str]]:
    """What the server was asked, which every client talks to; no credentials are there."""
    Aws.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Aws)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    without_account(monkeypatch)
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{server.server_port}")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    for provider in (SSOProvider, SSOTokenProvider):
        monkeypatch.setattr(provider, "_SSO_TOKEN_CACHE_DIR", str(tmp_path))
    yield Aws.asked
    server.shutdown()
    server.server_close()
    thread.join()


def who(profile: str | None = None) -> str:
    account = Account(profile, Limits(attempts=1), reads=True)
    try:
        return identity(account).principal
    finally:
        account.close()


def signed_in(folder: Path, name: str, **more: Any) -> None:
    """Leave what `aws sso login` leaves."""
    token = {"accessToken": "example", "region": "eu-central-1", "startUrl": START, **more}
    cached = folder / f"{hashlib.sha1(name.encode()).hexdigest()}.json"
    cached.write_text(json.dumps(token))


def test_a_web_identity_is_let_in(
    asked: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    token = tmp_path / "token"
    token.write_text("a token of some identity provider")
    monkeypatch.setenv("AWS_WEB_IDENTITY_TOKEN_FILE", str(token))
    monkeypatch.setenv("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/reader")
    assert who() == "by-web"
    assert asked == ["AssumeRoleWithWebIdentity", "GetCallerIdentity"]


def test_who_signed_in_once_is_let_in(asked: list[str], tmp_path: Path) -> None:
    (tmp_path / "config").write_text(
        f"[profile people]\nsso_start_url = {START}\nsso_region = eu-central-1\n{SSO}\n"
    )
    signed_in(tmp_path, START, expiresAt=f"{LATER:%Y-%m-%dT%H:%M:%SZ}")
    assert who("people") == "by-sso"
    assert asked == ["GET /federation/credentials", "GetCallerIdentity"]


def test_a_session_that_is_about_to_end_is_renewed(asked: list[str], tmp_path: Path) -> None:
    (tmp_path / "config").write_text(
        f"[profile people]\nsso_session = ours\n{SSO}\n"
        f"[sso-session ours]\nsso_start_url = {START}\nsso_region = eu-central-1\n"
    )
    signed_in(
        tmp_path, "ours",
        expiresAt=f"{datetime.now(UTC) + timedelta(minutes=5):%Y-%m-%dT%H:%M:%SZ}",
        clientId="example", clientSecret="example", refreshToken="example",
        registrationExpiresAt=f"{LATER:%Y-%m-%dT%H:%M:%SZ}",
    )  # fmt: skip
    assert who("people") == "by-sso"
    assert asked == ["POST /token", "GET /federation/credentials", "GetCallerIdentity"]


def test_a_login_of_the_command_line_can_be_renewed(asked: list[str]) -> None:
    # `aws login` needs a further library of the SDK to be tried as a whole.
    client = Account(None, Limits(), reads=True).client("signin", "eu-central-1")
    assert callable(client.create_o_auth2_token)
    assert asked == []
