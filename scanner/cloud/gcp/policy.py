"""What the organisation enforces on a project, as the Organization Policy Service tells it.

Source: orgpolicy.v2 discovery document, `projects.policies.getEffectivePolicy`. Its answer merges
the project with all above it and has evaluated all conditions.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec
from google.api_core.exceptions import from_http_response

if TYPE_CHECKING:
    from scanner.cloud.gcp.unit import Gcp

# Coverage names a call by the permission that it needs. Roles hold this one (source:
# cloud.google.com/iam/docs/roles-permissions/orgpolicy); the method's own reference page says
# `orgpolicy.policies.get`, which no role there has. Not tried on a live organisation.
CALL = "orgpolicy.policy.get"

# gcloud's own name for it. An emulator has no organisation; nobody else is to be asked instead.
_ENDPOINTS = ("CLOUDSDK_API_ENDPOINT_OVERRIDES_ORGPOLICY", "STORAGE_EMULATOR_HOST")


class _Rule(msgspec.Struct):
    enforce: bool = False


class _Spec(msgspec.Struct):
    rules: list[_Rule] = []


class _Policy(msgspec.Struct):
    """What any effective policy must look like. One without rules enforces nothing."""

    name: str
    spec: _Spec = msgspec.field(default_factory=_Spec)


# Not used to decode: msgspec learns a class on first use, and crashes where two threads do at once.
_LEARNED = msgspec.json.Decoder(_Policy)


def enforced(gcp: Gcp, constraint: str) -> bool | None:
    """Whether a boolean constraint, such as `storage.secureHttpTransport`, holds for all it covers.

    `None`: it could not be read, or the answer has more to it than a plain yes or no.
    """
    policy = gcp.read(
        CALL,
        lambda _, **patience: _effective(gcp, constraint, **patience),
        subject=constraint,
        flaw=lambda answer: _flaw(constraint, answer),
    )
    if policy is None:
        return None
    spec = policy.get("spec", {})
    rules = spec.get("rules", [])
    # A condition, a parameter, a return to the default or a field yet unknown may narrow a rule.
    if spec.get("reset") or any(rule.keys() - {"enforce"} for rule in rules):
        return None
    told = {rule.get("enforce", False) for rule in rules} or {False}
    return told.pop() if len(told) == 1 else None


def _effective(gcp: Gcp, constraint: str, *, retry: Any, timeout: Any) -> Any:  # noqa: ANN401
    session = gcp.project.session
    host = "orgpolicy.mtls.googleapis.com" if session.is_mtls else "orgpolicy.googleapis.com"
    base = next(filter(None, map(os.environ.get, _ENDPOINTS)), f"https://{host}").rstrip("/")
    name = quote(f"projects/{gcp.account}/policies/{constraint}", safe="/:")

    def ask() -> Any:  # noqa: ANN401
        answer = session.get(f"{base}/v2/{name}:getEffectivePolicy", timeout=timeout)
        if not answer.ok:
            raise from_http_response(answer)  # type: ignore[no-untyped-call]
        return answer.json()

    return retry(ask)()


def _flaw(constraint: str, answer: object) -> str | None:
    try:
        policy = msgspec.convert(answer, _Policy)
    except msgspec.ValidationError as error:
        return str(error)
    # Of the project it has the number where we asked by id.
    return None if policy.name.endswith(f"/policies/{constraint}") else "a policy not asked for"
