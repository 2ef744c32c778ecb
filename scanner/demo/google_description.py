"""A Google API as its discovery document describes it: routes, and what may be sent and answered.

Source: the documents that google-api-python-client ships; their schemas are an old draft of JSON
Schema with words of its own.
"""

from __future__ import annotations

import json
import re
from http import HTTPStatus
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote

from jsonschema import Draft202012Validator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Json = dict[str, Any]

_FORMATS = {
    "int64": r"^-?[0-9]+$",
    "uint64": r"^[0-9]+$",
    "byte": r"^[A-Za-z0-9+/_-]*=*$",
    "date": r"^\d{4}-\d\d-\d\d$",
    "date-time": r"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$",
    "google-datetime": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$",
}
_REASONS = {400: "invalid", 403: "forbidden", 404: "notFound", 409: "conflict"} | {
    429: "rateLimitExceeded",
    501: "notImplemented",
}
# The same for APIs with the second format of errors. Source: google.rpc's code.proto.
_STATUSES = {400: "INVALID_ARGUMENT", 401: "UNAUTHENTICATED", 403: "PERMISSION_DENIED"} | {
    404: "NOT_FOUND",
    409: "ALREADY_EXISTS",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    501: "UNIMPLEMENTED",
}


class Refused(Exception):  # noqa: N818 - an answer, not a failure
    """An answer other than 200."""

    def __init__(self, status: int, message: str | None = None) -> None:
        self.status = status
        self.text = message or HTTPStatus(status).phrase

    def body(self, *, second_format: bool = False) -> Json:
        """Return the answer in the one or the other of the shapes that Google gives it."""
        error: Json = {"code": self.status, "message": self.text}
        if second_format:
            return {"error": {**error, "status": _STATUSES.get(self.status, "UNAVAILABLE")}}
        reason = {"domain": "global", "reason": _REASONS.get(self.status, "backendError")}
        return {"error": {**error, "errors": [{"message": self.text, **reason}]}}


class Route(NamedTuple):
    """Where a request leads, and what stood in its path."""

    api: Description
    method: Json
    arguments: Json

    @property
    def call(self) -> tuple[str, str | None]:
        """The method's name and the bucket, or the constraint of a policy, that it is about."""
        last = self.arguments.get("name", "").rpartition("/")[2] or None
        return self.method["id"], self.arguments.get("bucket", last)


def route(apis: Iterable[Description], verb: str, path: str) -> Route:
    """Find the one API and method that a request is for."""
    for api in apis:
        for its_verb, pattern, method in api.routes:
            if its_verb == verb and (match := pattern.fullmatch(path)):
                found = {name: unquote(value) for name, value in match.groupdict().items()}
                return Route(api, method, found)
    raise Refused(404, f"no such method: {verb} {path}")


class Description:
    """The routes of one API, and a check for each type of request and answer."""

    def __init__(self, name: str) -> None:
        documents = files("googleapiclient.discovery_cache").joinpath("documents")
        document = json.loads(documents.joinpath(f"{name}.json").read_bytes())
        # The newer APIs let one ask for the first format of errors, and so do not give it.
        self.second_format = "$.xgafv" in document["parameters"]
        schemas = {name: _schema(part) for name, part in document["schemas"].items()}
        self._checks = {
            name: Draft202012Validator({"$ref": f"#/schemas/{name}", "schemas": schemas})
            for name in schemas
        }
        paths = [
            (path, method)
            for method in _methods(document)
            for path in ("/" + document["servicePath"] + method["path"], *_uploads(method))
        ]
        # `name:verb` comes before `name`, which would take the verb for a part of the name.
        self.routes = [
            (method["httpMethod"], _pattern(path, method.get("parameters", {})), method)
            for path, method in sorted(paths, key=lambda pair: ":" not in pair[0])
        ]

    def wrong(self, reference: Json, value: object) -> str | None:
        """Say which field the description does not allow; `None` if all is well."""
        error = next(self._checks[reference["$ref"]].iter_errors(value), None)
        return error and f"{error.json_path}: {error.message[:200]}"


def _methods(part: Json) -> Iterator[Json]:
    yield from part.get("methods", {}).values()
    for resource in part.get("resources", {}).values():
        yield from _methods(resource)


def _uploads(method: Json) -> list[str]:
    protocols = method.get("mediaUpload", {}).get("protocols", {})
    return [protocol["path"] for protocol in protocols.values()]


def _pattern(path: str, parameters: Json) -> re.Pattern[str]:
    # {name} is one step of the path; {+name} is several, and its parameter says which.
    def steps(found: re.Match[str]) -> str:
        plus, name = found.groups()
        inside = parameters[name]["pattern"].strip("^$") if plus else "[^/]+"
        return f"(?P<{name}>{inside})"

    return re.compile(re.sub(r"\{(\+?)(\w+)\}", steps, path))


def _schema(part: Json) -> Json:
    if "$ref" in part:
        return {"$ref": f"#/schemas/{part['$ref']}"}
    schema: Json = {"type": part["type"]} if part["type"] != "any" else {}
    if part.get("format") in _FORMATS:
        schema["pattern"] = _FORMATS[part["format"]]
    if "enum" in part:
        schema["enum"] = part["enum"]
    if "items" in part:
        schema["items"] = _schema(part["items"])
    if "additionalProperties" in part:
        schema["additionalProperties"] = _schema(part["additionalProperties"])
    if "properties" in part:
        schema["properties"] = {name: _schema(one) for name, one in part["properties"].items()}
        schema["additionalProperties"] = False
        if "default" in part["properties"].get("kind", {}):
            schema["properties"]["kind"]["const"] = part["properties"]["kind"]["default"]
    return schema
