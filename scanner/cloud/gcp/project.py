"""One Google Cloud project: its credentials, session and client, shared by all threads."""

from __future__ import annotations

import os
import threading
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import google.auth
from google.auth.credentials import AnonymousCredentials
from google.auth.transport.requests import AuthorizedSession
from google.cloud import storage
from google.cloud.storage.retry import DEFAULT_RETRY
from requests.adapters import HTTPAdapter

from scanner.cloud import tally

if TYPE_CHECKING:
    from collections.abc import Callable

    from scanner.cloud.limits import Limits

# Reading an IAM policy asks for this scope; the roles of the credentials limit what it allows.
# Source: storage.v1 discovery document, `buckets.getIamPolicy`, `scopes`.
_SCOPES = ("https://www.googleapis.com/auth/cloud-platform",)

# Unless told not to, the SDK asks for each bucket once more, in a thread of its own, for traces.
_NO_EXTRA_CALLS = "DISABLE_GCS_PYTHON_CLIENT_OTEL_BUCKET_METADATA"


_DENIED, _THROTTLED = {401, 403}, {429}


class _Session(AuthorizedSession):
    """Counts what it sends: the SDK tries again above it."""

    def request(self, method: str, url: str, *args: Any, **options: Any) -> Any:  # type: ignore[override]  # noqa: ANN401
        operation = tally.named(f"{method} {urlsplit(url).hostname}")
        tally.sent(operation)
        answer = super().request(method, url, *args, **options)  # type: ignore[no-untyped-call]
        code = answer.status_code
        tally.refused(operation, denied=code in _DENIED, throttled=code in _THROTTLED)
        return answer


class Project:
    """The session and the client of one project, made on first use."""

    def __init__(
        self, project_id: str, limits: Limits, cancelled: threading.Event | None = None
    ) -> None:
        self.id = project_id
        self.cancelled = cancelled or threading.Event()
        self._limits = limits
        self._lock = threading.RLock()
        self._session: Any = None
        self._client: storage.Client | None = None
        self._kept: dict[tuple[str, ...], Any] = {}

    @cached_property
    def credentials(self) -> Any:  # noqa: ANN401 - one of many classes
        """Find the credentials: none for an emulator, else the application default ones."""
        with self._lock:
            if os.environ.get("STORAGE_EMULATOR_HOST"):
                return AnonymousCredentials()  # type: ignore[no-untyped-call]
            return google.auth.default(scopes=_SCOPES)[0]

    @property
    def session(self) -> Any:  # noqa: ANN401 - the SDK has no types
        """Return the one HTTP session, which signs what it sends."""
        with self._lock:
            if self._session is None:
                session: Any = _Session(  # type: ignore[no-untyped-call]
                    self.credentials, refresh_timeout=self._limits.read_timeout
                )
                session.configure_mtls_channel()
                if not session.is_mtls:
                    # Ten connections, which is the default, would starve the scan's threads.
                    pool = HTTPAdapter(pool_maxsize=self._limits.connections)
                    session.mount("https://", pool)
                    session.mount("http://", pool)
                self._session = session
            return self._session

    @property
    def client(self) -> Any:  # noqa: ANN401 - the SDK has no types
        """Return the one Cloud Storage client. It finds `STORAGE_EMULATOR_HOST` by itself."""
        with self._lock:
            if self._client is None:
                os.environ.setdefault(_NO_EXTRA_CALLS, "true")
                self._client = storage.Client(self.id, self.credentials, _http=self.session)
            return self._client

    @property
    def patience(self) -> dict[str, Any]:
        """How long to wait and try again: arguments that each call of the SDK takes.

        The SDK counts no tries, so it gets the time that the doubling pauses of `attempts` take.
        """
        pauses = sum(min(2**n, 60) for n in range(self._limits.attempts - 1))
        return {
            "retry": DEFAULT_RETRY.with_timeout(float(pauses)),
            "timeout": (self._limits.connect_timeout, self._limits.read_timeout),
        }

    def once(self, key: tuple[str, ...], make: Callable[[], Any]) -> Any:  # noqa: ANN401
        """Return what `make` answered the first time for this key."""
        with self._lock:
            known = key in self._kept
        if not known:
            answer = make()
            with self._lock:
                self._kept.setdefault(key, answer)
        return self._kept[key]

    def close(self) -> None:
        """Let go of the connections."""
        with self._lock:
            if self._client is not None:
                self._client.close()
            if self._session is not None:
                self._session.close()
            self._client = self._session = None
