"""A scan recorded at the HTTP seam, to be played again with any of its calls failing."""

from __future__ import annotations

import io
import re
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import botocore.awsrequest
import botocore.compat
import botocore.exceptions
import botocore.httpsession
import requests
import requests.adapters
from urllib3.response import HTTPResponse

from scanner import run
from scanner.cloud.aws.account import Account

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

    from scanner.targets.unit import Unit

_SCOPE = re.compile(r"Credential=[^/]+/\d+/([^/]+)/([^/]+)/")

FAULTS = (
    "denied", "expired", "throttled", "unreachable", "hangs", "garbage", "empty", "gone", "broken",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(slots=True)
class Recording:
    """Answers by call; in playing, `faults` says which call fails and how."""

    answers: dict[str, Answer] = field(default_factory=dict)
    types: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Which types made each call; none for what is asked of an account before its types are."""
    faults: Mapping[str, str] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
    clients: dict[tuple[Any, ...], Any] = field(default_factory=dict)

    def record(self, patch: pytest.MonkeyPatch) -> None:
        """Let calls through and keep what came back."""
        aws_send = botocore.httpsession.URLLib3Session.send
        google_send = requests.adapters.HTTPAdapter.send
        doing = threading.local()

        def noted(job: Callable[..., Any]) -> Callable[..., Any]:
            def run_job(unit: Unit, *rest: Any) -> Any:
                doing.type = unit.type
                try:
                    return job(unit, *rest)
                finally:
                    doing.type = None

            return run_job

        def send_aws(session: Any, request: Any) -> Any:
            answer = aws_send(session, request)
            name = aws_name(request)
            self.answers[name] = Answer(answer.status_code, dict(answer.headers), answer.content)
            if type_ := getattr(doing, "type", None):
                self.types[name].add(type_)
            return answer

        def send_google(adapter: Any, request: Any, **options: Any) -> Any:
            answer = google_send(adapter, request, **options)
            name = google_name(request)
            self.answers[name] = Answer(answer.status_code, dict(answer.headers), answer.content)
            return answer

        for job in ("_list", "_read"):
            patch.setattr(run, job, noted(getattr(run, job)))
        patch.setattr(botocore.httpsession.URLLib3Session, "send", send_aws)
        patch.setattr(requests.adapters.HTTPAdapter, "send", send_google)

    def play_with(self, faults: Mapping[str, str]) -> None:
        """Let these calls fail from now on, and forget what was asked before."""
        for key, client in list(self.clients.items()):
            # What clients keep in mind: to wait before they ask again, and where they were sent.
            told_where = client.meta.service_model.endpoint_discovery_required
            if told_where or "throttled" in self.faults.values():
                del self.clients[key]
        self.faults = faults
        self.asked = set()

    def play(self, patch: pytest.MonkeyPatch) -> None:
        """Answer from what was kept; nothing is sent anywhere.

        The clients of AWS serve all scans that are played: making them takes longer than a scan.
        """
        make = Account.client

        def client(account: Account, service: str, region: str | None) -> Any:
            key = (account._profile, account._role, service, region or account.home)
            if key not in self.clients:
                self.clients[key] = make(account, service, region)
            return self.clients[key]

        def send_aws(_session: Any, request: Any) -> Any:
            name = aws_name(request)
            self.asked.add(name)
            answer = self._aws(name, request.url)
            raw = _Raw(answer.body)
            headers = botocore.compat.HTTPHeaders.from_dict(answer.headers)
            return botocore.awsrequest.AWSResponse(request.url, answer.status, headers, raw)

        def send_google(_adapter: Any, request: Any, **_: Any) -> Any:
            name = google_name(request)
            self.asked.add(name)
            answer = self._google(name)
            given = requests.Response()
            given.status_code, given.url, given.request = answer.status, request.url, request
            given.headers.update(answer.headers)
            given.raw = HTTPResponse(io.BytesIO(answer.body), status=answer.status)
            given._content = answer.body
            return given

        patch.setattr(Account, "client", client)
        patch.setattr(botocore.httpsession.URLLib3Session, "send", send_aws)
        patch.setattr(requests.adapters.HTTPAdapter, "send", send_google)

    def _aws(self, name: str, url: str) -> Answer:
        fault = self.faults.get(name)
        service = name.split(maxsplit=1)[0]
        as_json = self.answers[name].body.lstrip().startswith(b"{")
        if fault is None:
            return self.answers[name]
        if fault == "unreachable":
            raise botocore.exceptions.EndpointConnectionError(endpoint_url=url)
        if fault == "hangs":
            raise botocore.exceptions.ReadTimeoutError(endpoint_url=url)
        if fault == "garbage":
            return Answer(200, {}, b'{"half": <an')
        if fault == "empty":
            return Answer(200, {}, b"{}" if as_json else b"<Answer/>")
        code, status = {
            "denied": ("AccessDenied", 403),
            "expired": ("ExpiredToken", 403),
            "throttled": ("ThrottlingException", 400),
            "gone": ("NoSuchBucket", 404),
            "broken": ("InternalError", 500),
        }[fault]
        return _aws_error(service, code, status, as_json=as_json)

    def _google(self, name: str) -> Answer:
        fault = self.faults.get(name)
        if fault is None:
            return self.answers[name]
        if fault == "unreachable":
            raise requests.exceptions.ConnectionError
        if fault == "hangs":
            raise requests.exceptions.ReadTimeout
        if fault in {"garbage", "empty"}:
            body = b'{"half": <an' if fault == "garbage" else b"{}"
            return Answer(200, {"Content-Type": "application/json"}, body)
        status = {"denied": 403, "expired": 401, "throttled": 429, "gone": 404, "broken": 503}
        return Answer(status[fault], {"Content-Type": "application/json"}, b"{}")


def aws_name(request: Any) -> str:
    """Name a call by service, region and what is asked; the same in every run."""
    scope = _SCOPE.search(str(request.headers.get("Authorization", "")))
    region, service = scope.groups() if scope else ("-", "-")
    url = urlsplit(request.url)
    body = request.body or b""
    text = body if isinstance(body, str) else bytes(body).decode()
    target = request.headers.get("X-Amz-Target", "")
    target = target.decode() if isinstance(target, bytes) else target
    return f"{service} {region} {request.method} {url.path}?{url.query} {target} {text}"


def once(names: Iterable[str]) -> list[str]:
    """Leave out what is the same call but for its region, which the same code makes and reads.

    Of such calls each time another region's is kept, so that every region has its turn.
    """
    same: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in sorted(names):
        service, region, rest = name.split(" ", 2)
        same[(service, rest) if service != "google" else (service, region, rest)].append(name)
    groups = sorted(same.values())
    alone = [group[0] for group in groups if len(group) == 1]
    several = [group for group in groups if len(group) > 1]
    return sorted([*alone, *(g[n % len(g)] for n, g in enumerate(several))])


def google_name(request: Any) -> str:
    """Name a call to Google by its path and query."""
    url = urlsplit(request.url)
    return f"google {request.method} {url.path}?{url.query}"


def _aws_error(service: str, code: str, status: int, *, as_json: bool) -> Answer:
    if as_json:
        headers = {"x-amzn-ErrorType": code}
        return Answer(status, headers, f'{{"__type": "{code}", "message": "no"}}'.encode())
    inner = f"<Error><Code>{code}</Code><Message>no</Message></Error>"
    if service == "s3":
        return Answer(status, {}, inner.encode())
    if service == "ec2":
        return Answer(status, {}, f"<Response><Errors>{inner}</Errors></Response>".encode())
    return Answer(status, {}, f"<ErrorResponse>{inner}</ErrorResponse>".encode())


class _Raw(io.BytesIO):
    def stream(self, **_: Any) -> Iterator[bytes]:
        yield self.read()
