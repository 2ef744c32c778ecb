"""One AWS account: how it is entered, and its sessions and clients."""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

import boto3
import botocore.session
from botocore.config import Config
from botocore.credentials import (
    AssumeRoleCredentialFetcher,
    CredentialProvider,
    CredentialResolver,
    DeferredRefreshableCredentials,
)

from scanner import __version__
from scanner.cloud.aws import arn as arns
from scanner.cloud.aws import events, models, whole_answer
from scanner.cloud.aws.empty_lists import EmptyLists
from scanner.cloud.aws.sending import Sender

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


# Units are read service by service and region by region, so that few clients are at work at once.
_MOST_CLIENTS = 96


class Account:
    """The clients of one account, one per (service, region), shared by all threads.

    Those that were not used for the longest time are let go. With `reads`, clients have the
    declared operations alone, which makes them cheap.
    """

    def __init__(  # noqa: PLR0913 - how an account is entered has these parts
        self,
        profile: str | None,
        limits: Limits,
        cancelled: threading.Event | None = None,
        *,
        role: Role | None = None,
        region: str | None = None,
        reads: bool = False,
    ) -> None:
        self._limits = limits
        self._reads = reads
        self._profile = profile
        self._role = role
        self._region = region
        self._lock = threading.RLock()
        self._senders: OrderedDict[tuple[str, str | None], Sender] = OrderedDict()
        # A client knows how much its service bears: while one is in use, there is no second.
        self._in_use: WeakValueDictionary[tuple[str, str | None], Sender] = WeakValueDictionary()
        self._kept: dict[tuple[str, ...], Any] = {}
        self._asking: dict[tuple[str, ...], threading.RLock] = {}
        self.cancelled = cancelled or threading.Event()
        self.empty = EmptyLists()
        self.id: str | None = None
        """The account that the credentials lead to, once that was asked."""
        self.lock = threading.Lock()
        """Whoever asks for the id holds this, so that it is asked once."""

    @cached_property
    def _core(self) -> botocore.session.Session:
        core = self._new_core()
        if self._role:
            # A provider of its own: what it gives is renewed whenever it is about to end.
            assumed = _Assumed(self._role, lambda: self._base, self._for_roles)
            resolver = CredentialResolver([assumed])
            core.register_component("credential_provider", resolver)
        return core

    @cached_property
    def _session(self) -> boto3.Session:
        return boto3.Session(botocore_session=self._core, profile_name=self._profile)

    def _for_roles(self, service: str, **settings: object) -> Any:  # noqa: ANN401 - boto3 is dynamic
        client = self._base.create_client(service, config=self._settings, **settings)
        bundle = self._base.get_config_variable("ca_bundle")
        return Sender(client, service, self._limits, bundle).client

    @cached_property
    def _base(self) -> botocore.session.Session:
        # Those who assume the role: a session of their own, with the region for STS.
        core = self._new_core()
        core.set_config_variable("region", self.home)
        return core

    def _new_core(self) -> botocore.session.Session:
        if not self._reads:
            return botocore.session.Session(profile=self._profile)
        handlers = events.Handlers(models.called())
        core = botocore.session.Session(profile=self._profile, event_hooks=handlers)
        core.register_component("event_emitter", events.Names(handlers))
        core.register_component("data_loader", models.declared())
        return core

    @cached_property
    def _settings(self) -> Config:
        return Config(
            # Who sends finds them, for what it asks.
            proxies={},
            retries={"mode": "adaptive", "total_max_attempts": self._limits.attempts},
            connect_timeout=self._limits.connect_timeout,
            read_timeout=self._limits.read_timeout,
            max_pool_connections=self._limits.connections,
            # As a whole: the SDK puts one together twice for each call, letter by letter.
            user_agent=f"residency-scanner/{__version__}",
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
            sender = self._in_use.get(key) or self._made(service, region)
            self._in_use[key] = self._senders[key] = sender
            self._senders.move_to_end(key)
            while len(self._senders) > _MOST_CLIENTS:
                self._senders.popitem(last=False)[1].close()
            return sender.client

    def _made(self, service: str, region: str | None) -> Sender:
        session = self._session
        client = session.client(service, region_name=region or self.home, config=self._settings)
        client.meta.events.register("before-sign.s3-control", _no_name_before_address)
        for api in ("s3", "s3-control"):
            client.meta.events.register(f"before-parse.{api}", whole_answer.check)
        return Sender(client, service, self._limits, self._core.get_config_variable("ca_bundle"))

    def offered(self, service: str, region: str) -> frozenset[str] | None:
        """Return the regions of this one's partition in which the SDK lists a service.

        `None` where it cannot tell: of a region that is newer than its list, and of a service that
        it lists nowhere in the world.
        """
        with self._lock:
            session = self._session
            partitions = session.get_available_partitions()
            own = [p for p in partitions if region in _on(session, "ec2", p)]
            listed = {p: frozenset(_on(session, service, p)) for p in partitions}
        return listed[own[0]] if own and any(listed.values()) else None

    def once(self, key: tuple[str, ...], make: Any) -> Any:  # noqa: ANN401 - any call's answer
        """Return what `make` answered the first time for this key; others wait for that answer."""
        with self._lock:
            asking = self._asking.setdefault(key, threading.RLock())
        with asking:
            if key not in self._kept:
                self._kept[key] = make()
            return self._kept[key]

    def close(self) -> None:
        """Let go of the clients and their connections."""
        with self._lock:
            for sender in self._senders.values():
                sender.close()
            self._senders.clear()


def _on(session: boto3.Session, service: str, partition: str) -> list[str]:
    found: list[str] = session.get_available_regions(service, partition_name=partition)
    return found


class _Assumed(CredentialProvider):  # type: ignore[misc]
    """Gives the credentials of a role; asks for them when they are first needed, and again."""

    METHOD = "assume-role"

    def __init__(
        self,
        role: Role,
        base: Callable[[], botocore.session.Session],
        client: Callable[..., Any],
    ) -> None:
        super().__init__()
        self._role, self._base, self._client = role, base, client

    def load(self) -> Any:  # noqa: ANN401 - botocore has no types
        extra = {"RoleSessionName": self._role.session_name}
        if self._role.external_id:
            extra["ExternalId"] = self._role.external_id
        base = self._base()
        source = base.get_credentials()
        if source is None:
            return None
        fetcher = AssumeRoleCredentialFetcher(
            client_creator=self._client,
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
