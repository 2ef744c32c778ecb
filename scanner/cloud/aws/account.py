"""One AWS account: how it is entered, and its sessions and clients."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING, Any

import boto3
import botocore.session
from botocore.config import Config
from botocore.credentials import (
    AssumeRoleCredentialFetcher,
    CredentialProvider,
    CredentialResolver,
    DeferredRefreshableCredentials,
)
from botocore.loaders import Loader

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws import whole_answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from scanner.cloud.limits import Limits

_ACCOUNT_BEFORE_ADDRESS = re.compile(r"//\d{12}\.(?=\d+\.\d+\.\d+\.\d+[:/])")

# Where each partition answers for the whole account, if nothing says another region.
# Source: the regions of botocore's endpoints data; each of these is on in every account.
_HOMES = {
    "aws": "eu-central-1",
    "aws-eusc": "eusc-de-east-1",
    "aws-us-gov": "us-gov-west-1",
    "aws-cn": "cn-north-1",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A role to assume, from the credentials that there are.

    `external_id` is what the role's owner asks for; it is a name, not a secret.
    """

    arn: str
    session_name: str = "residency-scanner"
    external_id: str | None = None


@cache
def _loader() -> Loader:
    # Service models are large: one loader for all sessions halves the cost of their clients.
    return Loader()


class Account:
    """The clients of one account, made once per (service, region) and shared by all threads."""

    def __init__(
        self,
        profile: str | None,
        limits: Limits,
        cancelled: threading.Event | None = None,
        *,
        role: Role | None = None,
        region: str | None = None,
    ) -> None:
        self._limits = limits
        self._profile = profile
        self._role = role
        self._region = region
        self._lock = threading.RLock()
        self._clients: dict[tuple[str, str | None], Any] = {}
        self._kept: dict[tuple[str, ...], Any] = {}
        self.cancelled = cancelled or threading.Event()
        self.id: str | None = None
        """The account that the credentials lead to, once that was asked."""
        self.lock = threading.Lock()
        """Whoever asks for the id holds this, so that it is asked once."""

    @cached_property
    def _session(self) -> boto3.Session:
        core = botocore.session.Session(profile=self._profile)
        core.register_component("data_loader", _loader())
        if self._role:
            # A provider of its own: what it gives is renewed whenever it is about to end.
            assumed = _Assumed(self._role, lambda: self._base, self._settings)
            resolver = CredentialResolver([assumed])
            core.register_component("credential_provider", resolver)
        return boto3.Session(botocore_session=core, profile_name=self._profile)

    @cached_property
    def _base(self) -> botocore.session.Session:
        # Those who assume the role: a session of their own, with the region for STS.
        core = botocore.session.Session(profile=self._profile)
        core.register_component("data_loader", _loader())
        core.set_config_variable("region", self.home)
        return core

    @property
    def _settings(self) -> Config:
        return Config(
            retries={"mode": "adaptive", "total_max_attempts": self._limits.attempts},
            connect_timeout=self._limits.connect_timeout,
            read_timeout=self._limits.read_timeout,
            max_pool_connections=self._limits.connections,
            user_agent_extra="residency-scanner",
        )

    @property
    def role(self) -> Role | None:
        """The role that is assumed, if one is."""
        return self._role

    @cached_property
    def home(self) -> str:
        """The region for calls that are about the whole account, in the role's own partition."""
        with self._lock:
            if self._region:
                return self._region
            told: str | None = self._session.region_name
            partition = arns.partition(self._role.arn) if self._role else None
            if partition in {None, "aws"}:
                return told or _HOMES["aws"]
            # A region of another partition would not know the role.
            resolver = self._session.get_partition_for_region
            return told if told and resolver(told) == partition else _HOMES[partition or "aws"]

    def enter(self) -> None:
        """Have credentials now: assumes the role, if there is one. Raises what botocore raises."""
        with self._lock:
            credentials = self._session.get_credentials()
        if credentials is not None and self._role:
            credentials.get_frozen_credentials()

    def client(self, service: str, region: str | None) -> Any:  # noqa: ANN401 - boto3 is dynamic
        """Return the one client for this service and region."""
        # Neither sessions nor client creation are safe to share between threads; clients are.
        with self._lock:
            key = (service, region)
            if key not in self._clients:
                client = self._session.client(
                    service, region_name=region or self.home, config=self._settings
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

    def close(self) -> None:
        """Let go of the clients and their connections."""
        with self._lock:
            for client in self._clients.values():
                client.close()
            self._clients.clear()


class _Assumed(CredentialProvider):  # type: ignore[misc]
    """Gives the credentials of a role; asks for them when they are first needed, and again."""

    METHOD = "assume-role"

    def __init__(
        self, role: Role, base: Callable[[], botocore.session.Session], settings: Config
    ) -> None:
        super().__init__()
        self._role, self._base, self._settings = role, base, settings

    def load(self) -> Any:  # noqa: ANN401 - botocore has no types
        extra = {"RoleSessionName": self._role.session_name}
        if self._role.external_id:
            extra["ExternalId"] = self._role.external_id
        base = self._base()
        source = base.get_credentials()
        if source is None:
            return None
        fetcher = AssumeRoleCredentialFetcher(
            client_creator=partial(base.create_client, config=self._settings),
            source_credentials=source,
            role_arn=self._role.arn,
            extra_args=extra,
        )
        return DeferredRefreshableCredentials(
            method=self.METHOD, refresh_using=fetcher.fetch_credentials
        )


def _no_name_before_address(request: Any, **_: object) -> None:  # noqa: ANN401 - botocore's request
    # S3 Control puts the account before the host. A test endpoint at an address has no names.
    request.url = _ACCOUNT_BEFORE_ADDRESS.sub("//", request.url)
