"""One AWS account: its sessions and clients, who we are in it, and which regions are on."""

from __future__ import annotations

import re
import threading
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

import boto3
import botocore.session
from botocore.config import Config
from botocore.loaders import Loader

from scanner.cloud.aws import whole_answer

if TYPE_CHECKING:
    from scanner.cloud.limits import Limits

_ACCOUNT_BEFORE_ADDRESS = re.compile(r"//\d{12}\.(?=\d+\.\d+\.\d+\.\d+[:/])")


@cache
def _loader() -> Loader:
    # Service models are large: one loader for all sessions halves the cost of their clients.
    return Loader()


class Account:
    """The clients of one account, made once per (service, region) and shared by all threads."""

    def __init__(
        self, profile: str | None, limits: Limits, cancelled: threading.Event | None = None
    ) -> None:
        self._limits = limits
        self._profile = profile
        self._lock = threading.RLock()
        self._clients: dict[tuple[str, str | None], Any] = {}
        self._kept: dict[tuple[str, ...], Any] = {}
        self.cancelled = cancelled or threading.Event()

    @cached_property
    def _session(self) -> boto3.Session:
        core = botocore.session.Session(profile=self._profile)
        core.register_component("data_loader", _loader())
        return boto3.Session(botocore_session=core, profile_name=self._profile)

    @cached_property
    def home(self) -> str:
        """The region for calls that are about the whole account."""
        with self._lock:
            return self._session.region_name or "eu-central-1"

    def client(self, service: str, region: str | None) -> Any:  # noqa: ANN401 - boto3 is dynamic
        """Return the one client for this service and region."""
        # Neither sessions nor client creation are safe to share between threads; clients are.
        with self._lock:
            key = (service, region)
            if key not in self._clients:
                config = Config(
                    retries={"mode": "adaptive", "total_max_attempts": self._limits.attempts},
                    connect_timeout=self._limits.connect_timeout,
                    read_timeout=self._limits.read_timeout,
                    max_pool_connections=self._limits.connections,
                    user_agent_extra="residency-scanner",
                )
                client = self._session.client(
                    service, region_name=region or self.home, config=config
                )
                client.meta.events.register("before-sign.s3-control", _no_name_before_address)
                for api in ("s3", "s3-control"):
                    client.meta.events.register(f"before-parse.{api}", whole_answer.check)
                self._clients[key] = client
            return self._clients[key]

    def once(self, key: tuple[str, ...], make: Any) -> Any:  # noqa: ANN401 - any call's answer
        """Return what `make` answered the first time for this key."""
        with self._lock:
            known = key in self._kept
        if not known:
            answer = make()
            with self._lock:
                self._kept.setdefault(key, answer)
        return self._kept[key]


def _no_name_before_address(request: Any, **_: object) -> None:  # noqa: ANN401 - botocore's request
    # S3 Control puts the account before the host. A test endpoint at an address has no names.
    request.url = _ACCOUNT_BEFORE_ADDRESS.sub("//", request.url)
