"""What an error of the AWS SDK means for coverage."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import botocore.exceptions as botocore_errors
import botocore.parsers

from scanner.cloud.aws.actions import permission
from scanner.cloud.problem import Problem, plain

if TYPE_CHECKING:
    from collections.abc import Collection

_DENIED = re.compile(
    r"access ?denied|unauthorized|not ?authorized|forbidden|^403$|AllAccessDisabled", re.IGNORECASE
)
_CREDENTIALS = re.compile(
    r"ExpiredToken|RequestExpired|InvalidClientTokenId|UnrecognizedClient|AuthFailure"
    r"|SignatureDoesNotMatch|InvalidSignature|IncompleteSignature|InvalidAccessKeyId|InvalidToken"
    r"|TokenRefreshRequired"
)
# How IAM says that the identity lacks a permission.
# Source: IAM user guide, "Troubleshoot access denied error messages".
_BY_IAM = "is not authorized to perform"
_THROTTLED = re.compile(r"throttl|TooManyRequests|SlowDown|RequestLimitExceeded", re.IGNORECASE)

SDK_ERRORS = (
    botocore_errors.BotoCoreError,
    botocore_errors.ClientError,
    botocore.parsers.ResponseParserError,
)
_SIGN_IN = "sign in (aws sso login, aws configure) or name a profile"
_NO_ANSWER = (botocore_errors.HTTPClientError, botocore_errors.ConnectionError)
_NO_CREDENTIALS = (
    botocore_errors.NoCredentialsError,
    botocore_errors.PartialCredentialsError,
    botocore_errors.CredentialRetrievalError,
    botocore_errors.TokenRetrievalError,
    botocore_errors.SSOError,
    botocore_errors.UnauthorizedSSOTokenError,
)


def problem(call: str, error: Exception, subject: str | None) -> Problem:
    """Say what became of one call, by its API name, such as `s3:GetBucketPolicy`."""
    if getattr(error, "operation_name", None) == "AssumeRole":
        # The credentials had to be renewed on the way.
        call = "sts:AssumeRole"
    status, detail, missing = _meaning(call, error)
    return Problem(
        status=status,
        call=call,
        detail=detail,
        missing_permission=missing,
        subject=subject,
    )


def is_denied(code: str) -> bool:
    """Say whether an error of this code means that the identity is not allowed."""
    return not _CREDENTIALS.search(code) and _DENIED.search(code) is not None


def is_throttled(code: str) -> bool:
    """Say whether an error of this code means that too much was asked."""
    return _THROTTLED.search(code) is not None


def code_of(error: Exception) -> str:
    """Return what the service itself calls an error; nothing where there was no answer."""
    cause = error.__cause__
    if not isinstance(cause, botocore_errors.ClientError):
        return ""
    return str(cause.response.get("Error", {}).get("Code", ""))


def is_one_of(error: Exception, known: Collection[str]) -> bool:
    """Say whether it is one of these: codes, or a code, a colon and how its message begins.

    A `*` in that beginning stands for what the service fills in, such as the account.
    A code that stands for more than one thing is told apart by what the service says. What IAM
    refuses says nothing of the account, whatever else that code stands for.
    """
    code, cause = code_of(error), error.__cause__
    if not isinstance(cause, botocore_errors.ClientError):
        return False
    said = f"{code}: {cause.response.get('Error', {}).get('Message', '')}"
    if _BY_IAM in said:
        return False
    return code in known or any(": " in one and _begins(said, one) for one in known)


def _begins(said: str, how: str) -> bool:
    return re.match(".*?".join(map(re.escape, how.split("*"))), said) is not None


def _meaning(call: str, error: Exception) -> tuple[Literal["denied", "failed"], str, str | None]:
    if isinstance(error, botocore_errors.ClientError):
        info = error.response.get("Error", {})
        code, text = plain(str(info.get("Code", "")), 60), plain(str(info.get("Message", "")))
        if _CREDENTIALS.search(code):
            return "denied", f"credentials not accepted ({code}); sign in again", None
        if is_denied(code):
            return "denied", code, permission(call)
        if is_throttled(code):
            return "failed", f"throttled on every try ({code})", None
        return "failed", f"{code}: {text}", None
    if isinstance(error, _NO_CREDENTIALS):
        said = plain(str(error)).rstrip(".")
        return "denied", f"no usable credentials: {said}; {_SIGN_IN}", None
    kind = "no answer" if isinstance(error, _NO_ANSWER) else "bad answer"
    return "failed", f"{kind} ({type(error).__name__}): {plain(str(error), 160)}", None
