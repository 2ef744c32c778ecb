"""What an error of Google's SDK means for coverage."""

from __future__ import annotations

import re
from typing import Any, Literal

import requests
from google.api_core import exceptions as api_errors
from google.auth import exceptions as auth_errors

from scanner.cloud.problem import Problem, plain

SDK_ERRORS = (
    api_errors.GoogleAPIError,
    auth_errors.GoogleAuthError,
    requests.RequestException,
    # The SDK takes an answer for a JSON object without looking; these are how it trips.
    AttributeError,
    TypeError,
    ValueError,
)
# Reasons in the words of Cloud Storage and of younger APIs (source for these: google.api's
# error_reason.proto).
_THROTTLED = {"rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "RATE_LIMIT_EXCEEDED"}
# The reasons of a 403 that a permission would cure; others are about billing, a disabled API, etc.
_PERMISSION = {"forbidden", "insufficientPermissions", "IAM_PERMISSION_DENIED", ""}
# What the SDK puts before a message of the API.
_REQUEST = re.compile(r"\A[A-Z]+ https?://\S+: ")
_Meaning = tuple[Literal["denied", "failed"], str, str | None]


def problem(call: str, error: Exception, subject: str | None) -> Problem:
    """Say what became of one call, by its API name, such as `storage.buckets.getIamPolicy`.

    A call goes by the name of the permission that it needs; for Cloud Storage these are the same.
    Source: cloud.google.com/storage/docs/access-control/iam-json.
    """
    if isinstance(error, api_errors.RetryError) and isinstance(error.cause, Exception):
        error = error.cause
    if isinstance(error, auth_errors.TransportError) and isinstance(_first(error), Exception):
        error = _first(error)
    status, detail, missing = _meaning(call, error)
    return Problem(
        status=status, call=call, detail=detail, missing_permission=missing, subject=subject
    )


def _meaning(call: str, error: Exception) -> _Meaning:
    if isinstance(error, api_errors.GoogleAPICallError):
        return _refused(call, error)
    if isinstance(error, auth_errors.DefaultCredentialsError):
        return "denied", f"no usable credentials: {plain(str(_first(error)))}", None
    if isinstance(error, (auth_errors.TransportError, api_errors.RetryError)):
        return "failed", f"no answer ({type(error).__name__})", None
    if isinstance(error, auth_errors.GoogleAuthError):
        return "denied", f"credentials not accepted ({type(error).__name__}); sign in again", None
    if isinstance(error, requests.RequestException) and not isinstance(error, ValueError):
        # The text names ports and objects in memory; the innermost cause says enough.
        cause = getattr(_first(error), "reason", None) or error
        return "failed", f"no answer ({type(cause).__name__})", None
    return "failed", f"bad answer ({type(error).__name__}): {plain(str(error), 160)}", None


def _first(error: Exception) -> Any:  # noqa: ANN401 - a cause or a text
    return error.args[0] if error.args else None


def _refused(call: str, error: api_errors.GoogleAPICallError) -> _Meaning:
    first = error.errors[0] if error.errors and isinstance(error.errors[0], dict) else {}
    reason = plain(str(first.get("reason") or error.reason or ""), 60)
    text = plain(_REQUEST.sub("", str(first.get("message") or error.message)))
    code = f"{error.code} {reason}".strip()
    if error.code == requests.codes.too_many_requests or reason in _THROTTLED:
        return "failed", f"throttled on every try ({code})", None
    if error.code == requests.codes.unauthorized:
        return "denied", f"credentials not accepted ({code}); sign in again", None
    if error.code == requests.codes.forbidden:
        return (
            ("denied", code, call) if reason in _PERMISSION else ("denied", f"{code}: {text}", None)
        )
    return "failed", f"{code}: {text}", None
