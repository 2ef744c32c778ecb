"""Who we are in a project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from google.auth.credentials import AnonymousCredentials

from scanner.cloud.gcp.errors import SDK_ERRORS, problem
from scanner.cloud.problem import CloudError
from scanner.model import Identity

if TYPE_CHECKING:
    from scanner.cloud.gcp.project import Project

CALLS: tuple[str, ...] = ()


def identity(project: Project) -> Identity:
    """Name the account behind the credentials as far as these tell. Raises `CloudError`.

    Nothing is called: Cloud Storage has no "who am I". Source: google-auth, `service_account_email`
    (a service account, also an impersonated one) and `account` (a person).
    """
    try:
        credentials = project.credentials
    except SDK_ERRORS as error:
        raise CloudError(problem("google.auth.default", error, None)) from error
    names = (getattr(credentials, word, None) for word in ("service_account_email", "account"))
    # A machine's own account is called "default" until its first token.
    known = next((name for name in names if name and name != "default"), "unknown")
    anonymous = isinstance(credentials, AnonymousCredentials)
    return Identity(
        provider="gcp", account=project.id, principal="anonymous" if anonymous else known
    )
