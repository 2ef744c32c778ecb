"""Whether the address at which a service was asked does not exist: one error alone can say so."""

from __future__ import annotations

import socket
from urllib.parse import urlsplit

from botocore.exceptions import EndpointConnectionError
from urllib3.exceptions import NameResolutionError

# The name is not there. That it could not be asked for now (EAI_AGAIN) says nothing.
_NO_SUCH_NAME = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}


def has_none(error: Exception) -> bool:
    """Say whether this error means that there is no such address."""
    if not isinstance(error, EndpointConnectionError):
        return False
    told = error.kwargs.get("error")
    reason = told.__cause__ if isinstance(told, NameResolutionError) else told
    if not isinstance(reason, socket.gaierror) or reason.errno not in _NO_SUCH_NAME:
        return False
    # The name of a proxy that is not there says nothing of the service.
    asked = urlsplit(str(error.kwargs.get("endpoint_url", ""))).hostname
    return asked is not None and (not isinstance(told, NameResolutionError) or asked in str(told))
