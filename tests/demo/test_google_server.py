"""The local Cloud Storage and its policies, driven by Google's own clients over HTTP."""

from __future__ import annotations

import json
import re
import socket
import threading
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
import requests
from google.api_core import exceptions as api_errors
from google.auth.credentials import AnonymousCredentials
from google.cloud import storage
from googleapiclient import discovery, errors

from scanner.demo.google_server import GoogleServer

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[GoogleServer]:
    with GoogleServer() as server:
        monkeypatch.setenv("STORAGE_EMULATOR_HOST", server.url)
        yield server


@pytest.fixture
def client(server: GoogleServer) -> Iterator[Any]:
    with storage.Client("voip", AnonymousCredentials()) as client:  # type: ignore[no-untyped-call]
        yield client


def names(found: Any) -> list[str]:
    return [bucket.name for bucket in found]


@pytest.mark.parametrize(
    ("location", "kept", "kind"),
    [
        (None, "US", "multi-region"),
        ("eu", "EU", "multi-region"),
        ("EUR7", "EUR7", "dual-region"),
        ("europe-west4", "EUROPE-WEST4", "region"),
        ("europe-west1-b", "EUROPE-WEST1-B", "zone"),
    ],
)
def test_keeps_the_location_as_google_writes_it(
    client: Any, location: str | None, kept: str, kind: str
) -> None:
    client.create_bucket("calls", location=location)
    bucket = client.get_bucket("calls")
    assert (bucket.location, bucket.location_type) == (kept, kind)


def test_keeps_a_custom_dual_region(client: Any) -> None:
    client.create_bucket("calls", location="eu", data_locations=["europe-west1", "europe-north1"])
    bucket = client.get_bucket("calls")
    assert (bucket.location, bucket.location_type) == ("EU", "dual-region")
    assert bucket.data_locations == ["EUROPE-WEST1", "EUROPE-NORTH1"]


def test_refuses_a_location_that_does_not_exist(client: Any) -> None:
    with pytest.raises(api_errors.BadRequest, match="location constraint"):
        client.create_bucket("calls", location="atlantis-1")


def test_keeps_what_was_set_on_a_bucket(client: Any) -> None:
    bucket = client.bucket("calls")
    bucket.labels = {"team": "voice"}
    bucket.default_kms_key_name = "projects/voip/locations/eu/keyRings/r/cryptoKeys/k"
    bucket.iam_configuration.public_access_prevention = "enforced"
    client.create_bucket(bucket, location="EU")
    kept = client.get_bucket("calls")
    assert kept.labels == {"team": "voice"}
    assert kept.default_kms_key_name == "projects/voip/locations/eu/keyRings/r/cryptoKeys/k"
    assert kept.iam_configuration.public_access_prevention == "enforced"
    assert kept.soft_delete_policy.retention_duration_seconds == 604800


def test_keeps_a_policy(client: Any) -> None:
    bucket = client.create_bucket("calls")
    policy = bucket.get_iam_policy()
    added = {"role": "roles/storage.objectViewer", "members": {"allUsers"}}
    policy.bindings = [*policy.bindings, added]
    bucket.set_iam_policy(policy)
    assert bucket.get_iam_policy().bindings == [
        {"role": "roles/storage.legacyBucketOwner", "members": {"projectOwner:voip"}},
        {"role": "roles/storage.objectViewer", "members": {"allUsers"}},
    ]


def test_a_policy_with_conditions_must_be_asked_for(server: GoogleServer, client: Any) -> None:
    condition = {"title": "till then", "expression": "request.time < timestamp('2027-01-01')"}
    bucket = {"kind": "storage#bucket", "name": "calls"}
    server.add("voip", bucket, [{"role": "r", "members": ["user:a@b.nl"], "condition": condition}])
    with pytest.raises(api_errors.BadRequest, match="version 3"):
        client.bucket("calls").get_iam_policy()
    assert client.bucket("calls").get_iam_policy(requested_policy_version=3).bindings


def test_lists_by_project_and_page(server: GoogleServer, client: Any) -> None:
    for number in range(5):
        client.create_bucket(f"calls-{number}")
    client.create_bucket("elsewhere", project="other")
    server.asked.clear()
    assert names(client.list_buckets(page_size=2)) == [f"calls-{number}" for number in range(5)]
    assert server.asked == [("storage.buckets.list", None)] * 3
    assert names(client.list_buckets(project="other")) == ["elsewhere"]
    assert names(client.list_buckets(project="empty")) == []


def test_lists_what_was_deleted_only_when_asked(server: GoogleServer, client: Any) -> None:
    gone = {"name": "gone", "generation": "7", "softDeleteTime": "2026-11-01T00:00:00Z"}
    server.add("voip", gone)
    client.create_bucket("calls")
    assert names(client.list_buckets()) == ["calls"]
    assert names(client.list_buckets(soft_deleted=True)) == ["gone"]
    with pytest.raises(api_errors.NotFound):
        client.get_bucket("gone")


def test_names_what_it_cannot_reach_only_when_asked(server: GoogleServer, client: Any) -> None:
    server.unreachable = ["projects/_/buckets/lost"]
    found = client.list_buckets(return_partial_success=True)
    assert [page.unreachable for page in found.pages] == [["projects/_/buckets/lost"]]
    with pytest.raises(api_errors.ServiceUnavailable):
        list(client.list_buckets(retry=None))


def test_refuses_as_google_does(server: GoogleServer, client: Any) -> None:
    client.create_bucket("calls")
    with pytest.raises(api_errors.Conflict):
        client.create_bucket("calls")
    with pytest.raises(api_errors.NotFound) as caught:
        client.get_bucket("nothing")
    assert caught.value.errors == [
        {
            "message": "The specified bucket does not exist.",
            "domain": "global",
            "reason": "notFound",
        }
    ]
    assert requests.get(f"{server.url}/storage/v1/b", timeout=5).status_code == 400
    assert requests.get(f"{server.url}/compute/v1/disks", timeout=5).status_code == 404


@pytest.mark.parametrize(
    ("verb", "path", "method"),
    [
        ("DELETE", "/storage/v1/b/calls", "storage.buckets.delete"),
        ("PATCH", "/storage/v1/b/calls", "storage.buckets.patch"),
        ("GET", "/storage/v1/b/calls/o/a%2Fb", "storage.objects.get"),
        ("POST", "/upload/storage/v1/b/calls/o", "storage.objects.insert"),
    ],
)
def test_says_what_it_does_not_serve(
    server: GoogleServer, verb: str, path: str, method: str
) -> None:
    answer = requests.request(verb, server.url + path, timeout=5)
    assert answer.status_code == 501
    assert answer.json()["error"]["message"] == f"{method} is not served here"
    assert server.asked == [(method, "calls")]


@pytest.mark.parametrize(
    ("bucket", "field"),
    [
        ({"name": "calls", "country": "NL"}, "country"),
        ({"name": "calls", "location": 4}, "location"),
        ({"name": "calls", "projectNumber": "one"}, "projectNumber"),
        ({"name": "calls", "timeCreated": "yesterday"}, "timeCreated"),
        ({"name": "calls", "kind": "storage#object"}, "kind"),
        ({"name": "calls", "labels": {"a": 1}}, "labels"),
        ({"name": "calls", "versioning": {"enabled": "yes"}}, "versioning"),
    ],
)
def test_refuses_to_answer_what_google_would_not(
    server: GoogleServer, client: Any, bucket: dict[str, Any], field: str
) -> None:
    server.add("voip", bucket)
    with pytest.raises(api_errors.InternalServerError, match=field):
        client.get_bucket("calls", retry=None)


def test_refuses_a_request_that_google_would_not_take(server: GoogleServer) -> None:
    body = {"name": "calls", "country": "NL"}
    answer = requests.post(f"{server.url}/storage/v1/b?project=voip", json=body, timeout=5)
    assert answer.status_code == 400
    assert "country" in answer.json()["error"]["message"]


def test_faults(server: GoogleServer) -> None:
    server.add("voip", {"name": "one"})
    server.add("voip", {"name": "two"})
    server.faults["storage.buckets.get", None] = 403
    server.faults["storage.buckets.get", "two"] = "garbage"
    server.faults["storage.buckets.getIamPolicy", "one"] = {"kind": "odd"}
    server.faults["storage.buckets.getIamPolicy", "two"] = "hang"
    base = f"{server.url}/storage/v1/b"
    refused = requests.get(f"{base}/one", timeout=5)
    assert (refused.status_code, refused.json()["error"]["errors"][0]["reason"]) == (
        403,
        "forbidden",
    )
    garbage = requests.get(f"{base}/two", timeout=5)
    assert garbage.status_code == 200
    with pytest.raises(json.JSONDecodeError):
        garbage.json()
    assert requests.get(f"{base}/one/iam", timeout=5).json() == {"kind": "odd"}
    with pytest.raises(requests.ReadTimeout):
        requests.get(f"{base}/two/iam", timeout=0.05)


def test_gives_its_port_back_while_a_request_hangs() -> None:
    ended = threading.Event()

    def ask(url: str) -> None:
        with pytest.raises(requests.ConnectionError):
            requests.get(url, timeout=5)
        ended.set()

    with GoogleServer() as server:
        server.faults["storage.buckets.list", None] = "hang"
        thread = threading.Thread(target=ask, args=(f"{server.url}/storage/v1/b",))
        thread.start()
        while not server.asked and thread.is_alive():
            time.sleep(0.001)
    thread.join(5)
    assert ended.is_set()
    with socket.socket() as again:
        again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        again.bind(("127.0.0.1", urlsplit(server.url).port))


@pytest.fixture
def policies(server: GoogleServer) -> Iterator[Any]:
    """Google's own client of the Organization Policy Service."""
    client = discovery.build(
        "orgpolicy",
        "v2",
        static_discovery=True,
        credentials=AnonymousCredentials(),  # type: ignore[no-untyped-call]
        client_options={"api_endpoint": server.url},
    )
    with client:
        yield client.projects().policies()


@pytest.mark.parametrize("project", ["voip", "example.com:voip"])
def test_tells_what_a_project_must_do(server: GoogleServer, policies: Any, project: str) -> None:
    server.enforce(project)
    told = {
        constraint: policies.getEffectivePolicy(
            name=f"projects/{project}/policies/{constraint}"
        ).execute()
        for constraint in ("storage.secureHttpTransport", "storage.publicAccessPrevention")
    }
    assert [answer["spec"] for answer in told.values()] == [
        {"rules": [{"enforce": True}]},
        {"rules": [{"enforce": False}]},
    ]
    for constraint, answer in told.items():
        assert re.fullmatch(rf"projects/\d+/policies/{constraint}", answer["name"])
    method = "orgpolicy.projects.policies.getEffectivePolicy"
    assert server.asked == [(method, constraint) for constraint in told]


@pytest.mark.parametrize(
    ("spec", "field"),
    [
        ({"rules": [{"enforced": True}]}, "enforced"),
        ({"rules": [{"enforce": "TRUE"}]}, "enforce"),
        ({"rules": {"enforce": True}}, "rules"),
        ({"updateTime": "today"}, "updateTime"),
    ],
)
def test_refuses_a_policy_that_google_would_not_tell(
    server: GoogleServer, policies: Any, spec: dict[str, Any], field: str
) -> None:
    server.policies["voip", "a.b"] = spec
    with pytest.raises(errors.HttpError, match=rf"would not answer this.*{field}"):
        policies.getEffectivePolicy(name="projects/voip/policies/a.b").execute()


def test_refuses_in_the_words_of_the_api(server: GoogleServer) -> None:
    server.faults["orgpolicy.projects.policies.getEffectivePolicy", "a.b"] = 403
    base = f"{server.url}/v2/projects/voip/policies/a.b"
    answers = [requests.get(url, timeout=5) for url in (f"{base}:getEffectivePolicy", base)]
    assert [(answer.status_code, answer.json()["error"]) for answer in answers] == [
        (403, {"code": 403, "message": "Forbidden", "status": "PERMISSION_DENIED"}),
        (
            501,
            {
                "code": 501,
                "message": "orgpolicy.projects.policies.get is not served here",
                "status": "UNIMPLEMENTED",
            },
        ),
    ]
