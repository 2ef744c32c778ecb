"""Which members of an IAM policy are somebody else."""

from __future__ import annotations

from typing import Any

import pytest

from scanner.cloud.gcp.iam import access_paths, is_public
from scanner.model import AccessPath

OWN = [
    "projectOwner:voip-prod",
    "projectEditor:voip-prod",
    "projectViewer:520011",
    "serviceAccount:app@voip-prod.iam.gserviceaccount.com",
    "serviceAccount:voip-prod@appspot.gserviceaccount.com",
    "serviceAccount:520011-compute@developer.gserviceaccount.com",
    "serviceAccount:520011@cloudservices.gserviceaccount.com",
    "serviceAccount:service-520011@gs-project-accounts.iam.gserviceaccount.com",
    "serviceAccount:service-520011@gcp-sa-logging.iam.gserviceaccount.com",
    "serviceAccount:service-520011@gae-api-prod.google.com.iam.gserviceaccount.com",
    "group:cloud-storage-analytics@google.com",
    "deleted:user:ex@voip.example?uid=1",
]
OTHERS = [
    "user:jo@voip.example",
    "group:all@voip.example",
    "domain:voip.example",
    "projectViewer:partner",
    "serviceAccount:app@partner.iam.gserviceaccount.com",
    "serviceAccount:app@voip-prod.partner.iam.gserviceaccount.com",
    "serviceAccount:partner@appspot.gserviceaccount.com",
    "serviceAccount:99-compute@developer.gserviceaccount.com",
    "serviceAccount:service-99@gcp-sa-logging.iam.gserviceaccount.com",
    # A name that looks like the provider's, in a project that is not.
    "serviceAccount:service-520011@partner.iam.gserviceaccount.com",
    "principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/subject/s",
    "whatever:comes@next",
]


def policy(*members: str, **more: Any) -> list[dict[str, Any]]:
    return [{"role": "roles/storage.objectViewer", "members": set(members), **more}]


def paths(bindings: list[dict[str, Any]] | None, **more: Any) -> tuple[AccessPath, ...]:
    given: dict[str, Any] = {"project": "voip-prod", "number": "520011", "public": True}
    endpoint, *others = access_paths(
        bindings, transport=("enforced", "by test"), **{**given, **more}
    )
    assert endpoint == AccessPath(kind="endpoint", encryption="enforced", evidence="by test")
    return tuple(others)


@pytest.mark.parametrize("member", OWN)
def test_own(member: str) -> None:
    assert paths(policy(member)) == ()


@pytest.mark.parametrize("member", OTHERS)
def test_others(member: str) -> None:
    assert paths(policy(member)) == (
        AccessPath(
            kind="principal",
            principal=f"gcp:{member}",
            encryption="enforced",
            evidence="let in as roles/storage.objectViewer; by test",
        ),
    )


@pytest.mark.parametrize("member", [m for m in OWN if "520011" in m])
def test_without_the_project_number_nobody_is_taken_for_own(member: str) -> None:
    assert [path.principal for path in paths(policy(member), number=None)] == [f"gcp:{member}"]


def test_a_project_in_a_domain() -> None:
    members = [
        "serviceAccount:app@voip.example.com.iam.gserviceaccount.com",
        "serviceAccount:voip.example.com@appspot.gserviceaccount.com",
        "projectOwner:example.com:voip",
    ]
    assert paths(policy(*members), project="example.com:voip") == ()


def test_one_path_per_member_with_all_its_roles() -> None:
    bindings = [
        *policy("user:jo@voip.example"),
        {"role": "roles/storage.admin", "members": {"user:jo@voip.example", "user:al@x.nl"}},
        *policy("user:al@x.nl", condition={"expression": "true"}),
    ]
    assert [(path.principal, path.evidence) for path in paths(bindings)] == [
        (
            "gcp:user:al@x.nl",
            "let in as roles/storage.admin, roles/storage.objectViewer (on a condition); by test",
        ),
        (
            "gcp:user:jo@voip.example",
            "let in as roles/storage.admin, roles/storage.objectViewer; by test",
        ),
    ]


@pytest.mark.parametrize("member", ["allUsers", "allAuthenticatedUsers"])
def test_anyone(member: str) -> None:
    assert is_public(policy(member)) is True
    assert [(path.kind, path.principal) for path in paths(policy(member))] == [
        ("public", f"gcp:{member}")
    ]
    assert paths(policy(member), public=False) == ()


def test_nobody_and_nothing_known() -> None:
    assert is_public([]) is False
    assert is_public(policy("user:jo@voip.example")) is False
    assert is_public(None) is None
    assert paths(None) == ()
