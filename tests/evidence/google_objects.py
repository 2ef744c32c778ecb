"""Objects for the Google test server, which by itself keeps only buckets.

Source: storage.v1 discovery document, objects.insert (multipart, `ifGenerationMatch`), get, list
and delete; answers are held against it. Downloads go to /download with `alt=media`.
"""

from __future__ import annotations

import base64
import hashlib
import json
import threading
from email.parser import BytesParser
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from scanner.demo.google_description import Json, Refused, route
from scanner.demo.google_server import GoogleServer

_TIME = "2026-01-01T00:00:00.000Z"


class GoogleObjects(GoogleServer):
    """`objects` holds content by (bucket, name); `page` is how many names one list answers."""

    def __init__(self) -> None:
        super().__init__()
        self.objects: dict[tuple[str, str], bytes] = {}
        self.page = 1000
        self._guard = threading.Lock()

    def _answer(self, verb: str, target: str, content: bytes) -> tuple[int, bytes] | None:
        url = urlsplit(target)
        path = url.path.removeprefix("/download")
        try:
            found = route(self._apis, verb, path)
            name = found.method["id"]
            if not name.startswith("storage.objects."):
                return super()._answer(verb, target, content)
            self.asked.append(found.call)
            fault = self.faults.get((name, None))
            if isinstance(fault, int):
                raise Refused(fault)  # noqa: TRY301 - as the server does
            bucket = found.arguments["bucket"]
            self._find(bucket)
            query = dict(parse_qsl(url.query))
            with self._guard:
                answer = self._object(name, bucket, found.arguments.get("object"), query, content)
        except Refused as refused:
            return refused.status, json.dumps(refused.body()).encode()
        if isinstance(answer, bytes):
            return (200 if answer else 204), answer
        wrong = found.api.wrong(found.method["response"], answer)
        assert wrong is None, wrong
        return 200, json.dumps(answer).encode()

    def _object(self, call: str, bucket: str, name: str | None, query: Json, content: bytes) -> Any:
        if call == "storage.objects.insert":
            assert query["uploadType"] == "multipart"
            name, data = _multipart(content)
            if query.get("ifGenerationMatch") == "0" and (bucket, name) in self.objects:
                raise Refused(412, "At least one of the pre-conditions you specified did not hold.")
            self.objects[bucket, name] = data
            return self._described(bucket, name)
        if call == "storage.objects.list":
            return self._listed(bucket, query)
        if name is None or (bucket, name) not in self.objects:
            raise Refused(404, "No such object")
        if call == "storage.objects.delete":
            del self.objects[bucket, name]
            return b""
        return (
            self.objects[bucket, name]
            if "media" in query.get("alt", "")
            else (self._described(bucket, name))
        )

    def _listed(self, bucket: str, query: Json) -> Json:
        prefix, after = query.get("prefix", ""), query.get("pageToken", "")
        names = sorted(n for b, n in self.objects if b == bucket and n.startswith(prefix))
        rest = [n for n in names if n > after]
        answer: Json = {"kind": "storage#objects"}
        if rest[: self.page]:
            answer["items"] = [self._described(bucket, n) for n in rest[: self.page]]
        if len(rest) > self.page:
            answer["nextPageToken"] = rest[self.page - 1]
        return answer

    def _described(self, bucket: str, name: str) -> Json:
        data = self.objects[bucket, name]
        return {
            "kind": "storage#object",
            "id": f"{bucket}/{name}/1",
            "name": name,
            "bucket": bucket,
            "generation": "1",
            "metageneration": "1",
            "size": str(len(data)),
            "md5Hash": base64.b64encode(hashlib.md5(data).digest()).decode(),
            "timeCreated": _TIME,
            "updated": _TIME,
        }


def _multipart(content: bytes) -> tuple[str, bytes]:
    # The boundary is the first line; the body is bytes, which a mail parser leaves alone.
    boundary = content.split(b"\r\n", 1)[0].removeprefix(b"--")
    head = b"Content-Type: multipart/related; boundary=" + boundary + b"\r\n\r\n"
    described, data = BytesParser().parsebytes(head + content).walk().__iter__(), b""
    next(described)
    meta = json.loads(str(next(described).get_payload()))
    part = content.split(b"--" + boundary)[2]
    data = part.split(b"\r\n\r\n", 1)[1].removesuffix(b"\r\n")
    return meta["name"], data
