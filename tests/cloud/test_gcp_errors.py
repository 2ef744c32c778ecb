"""What each error of Google's SDK means."""

from __future__ import annotations

from typing import Any

import pytest
import requests
from google.api_core import exceptions as google_api_errors
from google.auth import exceptions as google_auth_errors

from scanner.cloud.gcp.errors import SDK_ERRORS, problem
from scanner.cloud.problem import Problem

# The SDK has types only in part.
api_errors: Any = google_api_errors
auth_errors: Any = google_auth_errors

CALL = "storage.buckets.getIamPolicy"


def forbidden(reason: str) -> Any:
    errors = [{"reason": reason, "message": "Not today.", "domain": "global"}]
    return api_errors.Forbidden("GET http://x: Not today.", errors=errors)


def young(reason: str) -> Any:
    """Return a refusal as the newer APIs put it."""
    info = {"reason": reason, "domain": "googleapis.com"}
    return api_errors.Forbidden("GET https://x.test/v2/a?b=c: Not: today.", error_info=info)


@pytest.mark.parametrize(
    ("error", "status", "detail", "missing"),
    [
        (forbidden("forbidden"), "denied", "403 forbidden", CALL),
        (forbidden("insufficientPermissions"), "denied", "403 insufficientPermissions", CALL),
        (forbidden("accessNotConfigured"), "denied", "403 accessNotConfigured: Not today.", None),
        (
            forbidden("rateLimitExceeded"),
            "failed",
            "throttled on every try (403 rateLimitExceeded)",
            None,
        ),
        (young("IAM_PERMISSION_DENIED"), "denied", "403 IAM_PERMISSION_DENIED", CALL),
        (young("SERVICE_DISABLED"), "denied", "403 SERVICE_DISABLED: Not: today.", None),
        (
            young("RATE_LIMIT_EXCEEDED"),
            "failed",
            "throttled on every try (403 RATE_LIMIT_EXCEEDED)",
            None,
        ),
        (api_errors.Forbidden("no"), "denied", "403", CALL),
        (
            api_errors.Unauthorized("no"),
            "denied",
            "credentials not accepted (401); sign in again",
            None,
        ),
        (api_errors.TooManyRequests("slow"), "failed", "throttled on every try (429)", None),
        (
            api_errors.RetryError("late", api_errors.TooManyRequests("slow")),
            "failed",
            "throttled on every try (429)",
            None,
        ),
        (
            api_errors.RetryError("late", requests.ConnectTimeout("object at 0x7f")),
            "failed",
            "no answer (ConnectTimeout)",
            None,
        ),
        (api_errors.RetryError("late", None), "failed", "no answer (RetryError)", None),
        (api_errors.NotFound("gone\nfar"), "failed", "404: gone?far", None),
        (
            auth_errors.DefaultCredentialsError("not set up"),
            "denied",
            "no usable credentials: not set up",
            None,
        ),
        (
            auth_errors.RefreshError("invalid_grant"),
            "denied",
            "credentials not accepted (RefreshError); sign in again",
            None,
        ),
        (
            auth_errors.TransportError(requests.ConnectionError("refused")),
            "failed",
            "no answer (ConnectionError)",
            None,
        ),
        (auth_errors.TransportError("refused"), "failed", "no answer (TransportError)", None),
        (auth_errors.TransportError(), "failed", "no answer (TransportError)", None),
        (
            requests.JSONDecodeError("Expecting value", "<html>", 0),
            "failed",
            "bad answer (JSONDecodeError): Expecting value: line 1 column 1 (char 0)",
            None,
        ),
        (TypeError("not a list"), "failed", "bad answer (TypeError): not a list", None),
    ],
)
def test_meaning(error: Exception, status: str, detail: str, missing: str | None) -> None:
    assert isinstance(error, SDK_ERRORS)
    told = problem(CALL, error, "calls")
    assert told == Problem(
        status="denied" if status == "denied" else "failed",
        call=CALL,
        detail=detail,
        missing_permission=missing,
        subject="calls",
    )
