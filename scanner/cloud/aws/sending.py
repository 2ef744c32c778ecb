"""How requests to AWS go out: the SDK's own sender, with what it does again and again done once.

For each new connection the SDK reads all certificates that it trusts: 24 ms of CPU. With ten hosts
at a time it also closes the connection to a bucket, which is a host of its own, while others are
being read. Here all clients trust by one context, and as many hosts stay open as threads ask.
"""

from __future__ import annotations

import os
import socket
import threading
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.request import getproxies

from botocore.httpsession import URLLib3Session, create_urllib3_context
from botocore.utils import get_environ_proxies

from scanner.cloud import tally
from scanner.cloud.aws.errors import is_denied, is_throttled

if TYPE_CHECKING:
    from collections.abc import Callable

    from scanner.cloud.limits import Limits

_lock = threading.Lock()


class Sender(URLLib3Session):  # type: ignore[misc]
    """Sends what one client asks, and counts it.

    On the two methods of the SDK's own that are changed nothing but speed depends.
    """

    def __init__(self, client: Any, service: str, limits: Limits, bundle: str | None) -> None:  # noqa: ANN401
        self.client = client
        self._service = service
        self._hosts = 2 * limits.connections
        # What is trusted, and by which proxy: as the SDK finds it for its own sender.
        self._trusted = bundle or os.environ.get("REQUESTS_CA_BUNDLE") or True
        super().__init__(
            verify=self._trusted,
            # Whether there is any is known at once; whether it is for this address is not.
            proxies=get_environ_proxies(client.meta.endpoint_url) if getproxies() else {},
            timeout=(limits.connect_timeout, limits.read_timeout),
            max_pool_connections=limits.connections,
            socket_options=[(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)],
        )
        client.meta.events.register("before-send", self._sent)
        client.meta.events.register("response-received", self._answered)

    def close(self) -> None:
        """Let go of the connections. Whoever still asks gets others."""
        super().close()
        self.client.close()

    def _sent(self, request: Any, event_name: str, **_: object) -> Any:  # noqa: ANN401
        tally.sent(self._operation(event_name))
        return self.send(request)

    def _answered(self, event_name: str, parsed_response: Any, **_: object) -> None:  # noqa: ANN401
        # Nothing came back where there is no answer.
        code = str(((parsed_response or {}).get("Error") or {}).get("Code", ""))
        denied, throttled = is_denied(code), is_throttled(code)
        if denied or throttled:
            tally.refused(self._operation(event_name), denied=denied, throttled=throttled)

    def _operation(self, event_name: str) -> str:
        # before-send.s3.GetBucketPolicy
        return f"{self._service}:{event_name.rpartition('.')[2]}"

    def _get_ssl_context(self) -> Any:  # noqa: ANN401 - of one of several libraries
        with _lock:
            return _context(self._trusted)

    def _get_pool_manager_kwargs(self, **extra: object) -> Any:  # noqa: ANN401 - botocore has no types
        return super()._get_pool_manager_kwargs(**extra) | {"num_pools": self._hosts}


@cache
def _context(_trusted: str | bool) -> Any:  # noqa: ANN401, FBT001 - as the SDK calls it
    # One for each bundle: what another one trusts must not count here.
    context = create_urllib3_context()
    load: Callable[..., None] = context.load_verify_locations
    context.load_verify_locations = cache(load)
    return context
