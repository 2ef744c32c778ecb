"""Services that AWS has ended, so that nobody can read what they kept: that is no gap of a scan.

`ended.toml` has what AWS announced. An announcement is one witness, and could have been put off:
the other is that the service has no address any more, or itself refuses to answer.
"""

from __future__ import annotations

import tomllib
from datetime import UTC, date, datetime
from functools import cache
from http import HTTPStatus
from importlib.resources import files
from typing import Any

import botocore.exceptions as botocore_errors

from scanner.cloud.aws.errors import is_throttled, problem
from scanner.cloud.aws.services import no_address

_READ_BY_THE_SERVICE = ("SerializationException", "ValidationException", "NotFound", "NoSuch")


def said(service: str, error: Exception, today: date | None = None) -> str | None:
    """Say that a service, by the SDK's client name, has ended; `None` where a witness lacks."""
    told = table().get(service)
    if told is None or (today or datetime.now(UTC).date()) <= told["on"]:
        return None
    how = _refusal(error)
    if how is None:
        return None
    return (
        f"{told['name']} ended on {told['on']} ({told['source']}) and {how}:"
        " AWS lets nobody read what was kept there"
    )


def _refusal(error: Exception) -> str | None:
    if no_address.has_none(error):
        return "has no address any more"
    # Credentials that had to be renewed on the way say nothing of the service.
    if not isinstance(error, botocore_errors.ClientError) or error.operation_name == "AssumeRole":
        return None
    code = str(error.response.get("Error", {}).get("Code", ""))
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    # What fails on the other side may work tomorrow; and who asks may have been the trouble.
    by_service = HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR
    # Whoever finds fault with a question, or looks for what it names, is there to read it.
    alive = is_throttled(code) or any(word in code for word in _READ_BY_THE_SERVICE)
    denied = problem(error.operation_name, error, None).status == "denied"
    # A number for a code is no word of AWS: a proxy may have answered in its place.
    if denied or not by_service or alive or not code[:1].isalpha():
        return None
    return f"refuses to answer ({code})"


@cache
def table() -> dict[str, dict[str, Any]]:
    """Return what AWS says of each such service: `name`, `on` and `source`."""
    text = files(__package__).joinpath("ended.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
