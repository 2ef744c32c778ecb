"""Whether a service does not exist in a region, which is no gap: there is nothing to be read."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from botocore.exceptions import EndpointConnectionError
from urllib3.exceptions import NameResolutionError

if TYPE_CHECKING:
    from scanner.cloud.aws.account import Account


class NotOffered(NamedTuple):
    """What is said of it, and whether it holds for all regions of the partition."""

    said: str
    everywhere: bool


# The name is not there. That it could not be asked for now (EAI_AGAIN) says nothing.
_NO_SUCH_NAME = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}


def not_offered(account: Account, service: str, region: str, error: Exception) -> NotOffered | None:
    """Say that a service is not there, by two witnesses; `None` where one of them does not say so.

    The SDK's list of the service's regions lacks this one, which the SDK does know, and the address
    that the SDK asked does not exist.
    """
    listed = account.offered(service, region) if _has_no_address(error) else None
    if listed is None or region in listed:
        return None
    said = f"not offered in {region}: the SDK's list lacks it there, and its address does not exist"
    return NotOffered(said, everywhere=not listed)


def _has_no_address(error: Exception) -> bool:
    if not isinstance(error, EndpointConnectionError):
        return False
    told = error.kwargs.get("error")
    reason = told.__cause__ if isinstance(told, NameResolutionError) else told
    if not isinstance(reason, socket.gaierror) or reason.errno not in _NO_SUCH_NAME:
        return False
    # The name of a proxy that is not there says nothing of the service.
    asked = urlsplit(str(error.kwargs.get("endpoint_url", ""))).hostname
    return asked is not None and (not isinstance(told, NameResolutionError) or asked in str(told))
