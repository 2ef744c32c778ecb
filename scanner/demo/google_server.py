"""Cloud Storage and organisation policies on this machine, from Google's own description of them.

Which paths and methods there are, and what requests and answers look like, is read from the
discovery documents `storage.v1` and `orgpolicy.v2` that google-api-python-client ships. An answer
that these do not allow is refused, so no test can rest on an invented field. Buckets are kept, not
their objects; of policies there are only the effective ones of projects.
"""

from __future__ import annotations

import base64
import json
import threading
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Self
from urllib.parse import parse_qsl, urlsplit

from scanner.demo.google_bucket import new_bucket, number
from scanner.demo.google_description import Description, Json, Refused, Route, route
from scanner.demo.local_http import LocalHttp

if TYPE_CHECKING:
    from collections.abc import Callable

Fault = int | Json | list[Any] | Literal["hang", "garbage"]


class _Kept(NamedTuple):
    project: str
    bucket: Json
    policy: Json


class GoogleServer:
    """Both APIs at `url` for as long as the context lasts.

    `policies` holds the `spec` in effect for a project and a constraint; what is not there is not
    enforced. `faults` makes a method, on one bucket or constraint or (`None`) on all, answer with a
    status or with this JSON, answer no JSON at all ("garbage"), or not answer ("hang"). `asked`
    lists what was called.
    """

    def __init__(self) -> None:
        self.policies: dict[tuple[str, str], Json] = {}
        self.faults: dict[tuple[str, str | None], Fault] = {}
        self.asked: list[tuple[str, str | None]] = []
        self.page_limit = 1000
        self.unreachable: list[str] = []
        self._kept: list[_Kept] = []
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._apis = (Description("storage.v1"), Description("orgpolicy.v2"))
        self._served: dict[str, Callable[..., Json]] = {
            "storage.buckets.list": self._list,
            "storage.buckets.get": lambda _, bucket: self._find(bucket).bucket,
            "storage.buckets.insert": self._insert,
            "storage.buckets.getIamPolicy": self._get_policy,
            "storage.buckets.setIamPolicy": self._set_policy,
            "orgpolicy.projects.policies.getEffectivePolicy": self._get_effective_policy,
        }
        self._http = LocalHttp(self._answer)
        self.url = self._http.url

    def __enter__(self) -> Self:
        self._http.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._http.stop()

    def add(self, project: str, bucket: Json, bindings: list[Json] | None = None) -> None:
        """Keep a bucket just as it is given, with a policy of these bindings."""
        resource = f"projects/_/buckets/{bucket.get('name')}"
        policy = {"kind": "storage#policy", "resourceId": resource, "version": 1, "etag": "CAE="}
        self._kept.append(_Kept(project, bucket, {**policy, "bindings": bindings or []}))

    def enforce(self, project: str, constraint: str = "storage.secureHttpTransport") -> None:
        """Let a constraint hold for a project, as its organisation would."""
        self.policies[project, constraint] = {"rules": [{"enforce": True}]}

    def _answer(self, verb: str, target: str, content: bytes) -> tuple[int, bytes] | None:
        url = urlsplit(target)
        second_format = False
        try:
            found = route(self._apis, verb, url.path)
            second_format = found.api.second_format
            self.asked.append(found.call)
            fault = self.faults.get(found.call, self.faults.get((found.method["id"], None)))
            if fault == "hang":
                self._stopping.wait()
                return None
            if fault == "garbage":
                return 200, b"<html>not what you asked for</html>"
            body = self._do(found, dict(parse_qsl(url.query)), content, fault)
        except Refused as refused:
            return refused.status, json.dumps(refused.body(second_format=second_format)).encode()
        return 200, json.dumps(body).encode()

    def _do(self, found: Route, query: Json, sent: bytes, fault: Any) -> Any:  # noqa: ANN401
        api, method, arguments = found
        if isinstance(fault, int):
            raise Refused(fault)
        if fault is not None:
            return fault
        if method["id"] not in self._served:
            raise Refused(501, f"{method['id']} is not served here")
        if "request" in method:
            arguments["body"] = json.loads(sent or b"{}")
            if wrong := api.wrong(method["request"], arguments["body"]):
                raise Refused(400, wrong)
        with self._lock:
            answer = self._served[method["id"]](query, **arguments)
        if wrong := api.wrong(method["response"], answer):
            raise Refused(500, f"{method['id']} would not answer this: {wrong}")
        return answer

    def _list(self, query: Json) -> Json:
        if "project" not in query:
            raise Refused(400, "Required parameter: project")
        if self.unreachable and query.get("returnPartialSuccess", "").lower() != "true":
            raise Refused(503)
        deleted = query.get("softDeleted", "").lower() == "true"
        found = [
            kept.bucket
            for kept in sorted(self._kept, key=lambda kept: str(kept.bucket.get("name")))
            if kept.project == query["project"] and ("softDeleteTime" in kept.bucket) == deleted
        ]
        start = int(base64.urlsafe_b64decode(query.get("pageToken", "MA==")))
        end = start + min(int(query.get("maxResults", self.page_limit)), self.page_limit)
        answer: Json = {"kind": "storage#buckets"}
        # Like Google, no empty list: what is not there is left out.
        if items := found[start:end]:
            answer["items"] = items
        if end < len(found):
            answer["nextPageToken"] = base64.urlsafe_b64encode(str(end).encode()).decode()
        elif self.unreachable:
            answer["unreachable"] = self.unreachable
        return answer

    def _find(self, name: str) -> _Kept:
        for kept in self._kept:
            if kept.bucket.get("name") == name and "softDeleteTime" not in kept.bucket:
                return kept
        raise Refused(404, "The specified bucket does not exist.")

    def _insert(self, query: Json, body: Json) -> Json:
        project, name = query.get("project"), body.get("name")
        if not project or not name:
            raise Refused(400, "Required: the parameter project, and a name")
        if any(kept.bucket.get("name") == name for kept in self._kept):
            raise Refused(409, "The requested bucket name is not available.")
        made = new_bucket(f"{self.url}/storage/v1/b/{name}", project, body)
        owner = {"role": "roles/storage.legacyBucketOwner", "members": [f"projectOwner:{project}"]}
        self.add(project, made, [owner])
        return made

    def _get_policy(self, query: Json, bucket: str) -> Json:
        policy = self._find(bucket).policy
        asked = int(query.get("optionsRequestedPolicyVersion", 1))
        if asked < 3 and any("condition" in binding for binding in policy["bindings"]):  # noqa: PLR2004
            raise Refused(400, "The policy has conditions: ask for version 3.")
        return policy

    def _set_policy(self, _query: Json, bucket: str, body: Json) -> Json:
        policy = self._find(bucket).policy
        policy.update({"bindings": [], **body, "kind": "storage#policy"})
        return policy

    def _get_effective_policy(self, _query: Json, name: str) -> Json:
        _, project, _, constraint = name.split("/")
        spec = self.policies.get((project, constraint), {"rules": [{"enforce": False}]})
        return {"name": f"projects/{number(project)}/policies/{constraint}", "spec": spec}
