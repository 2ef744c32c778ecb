"""Which operation of which service a request asks for, by the models that botocore has.

A test cloud has one address for all services. The signature names the service that it is meant
for, though not always one alone (`chime` signs for six), and the protocol says the operation: in a
header, in a form, or by method and path.
"""

from __future__ import annotations

import gzip
import io
import json
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import botocore

if TYPE_CHECKING:
    from collections.abc import Mapping

_SCOPE = re.compile(r"Credential=[^/]+/\d+/([^/]+)/([^/]+)/")
_CBOR = re.compile(r"^/service/([^/]+)/operation/(\w+)$")
_LABEL = re.compile(r"{[^}]*}")
_METADATA = '"metadata":'
_ENOUGH = 8192
# What S3 signs with for zones and for Outposts, whichever of its models the operation is in.
_ALSO_SIGNED = {"s3express": ("s3", "s3control"), "s3-outposts": ("s3", "s3control")}


def scope(environ: Mapping[str, Any]) -> tuple[str, str]:
    """Return region and service as the signature names them; empty where it is not signed."""
    found = _SCOPE.search(environ.get("HTTP_AUTHORIZATION", ""))
    return (found[1], found[2]) if found else ("", "")


def operation(environ: Mapping[str, Any], body: bytes) -> Any:  # noqa: ANN401 - moto's model
    """Return moto's model of the operation that is asked for; `None` if none fits."""
    from moto.core.request import Request

    signed = scope(environ)[1]
    names = sorted({*_signers().get(signed, ()), *_ALSO_SIGNED.get(signed, ())})
    request = Request({**environ, "wsgi.input": io.BytesIO(body)})
    fitting = [found for name in names if (found := _match(name, request)) is not None]
    # The more of the path is said by the model, the better: S3's own would take any path.
    found = max(fitting, key=_said, default=None)
    if found is not None and (signed, found.name) == ("s3express", "ListBuckets"):
        # Both lists have one path; the signature alone tells which it is.
        return found.service_model.operation_model("ListDirectoryBuckets")
    return found


def _match(name: str, request: Any) -> Any:  # noqa: ANN401 - moto's request and model
    from moto.core.routing import get_service_router
    from moto.core.utils import get_service_model
    from werkzeug.exceptions import NotFound

    model = get_service_model(name)
    if asked := _CBOR.match(request.path):
        mine = asked[1] == model.metadata.get("targetPrefix")
        return (
            model.operation_model(asked[2]) if mine and asked[2] in model.operation_names else None
        )
    version = request.values.get("Version")
    if version and model.resolved_protocol in {"query", "ec2"} and version != model.api_version:
        return None
    try:
        found, _ = get_service_router(name).match(request)
    except (NotFound, NotImplementedError):  # no such operation, or not in this protocol
        return None
    return found


def _said(found: Any) -> tuple[int, int]:  # noqa: ANN401 - moto's model
    name = found.service_model.service_name
    return len(_LABEL.sub("", found.http.get("requestUri", ""))), len(name)


@cache
def _signers() -> dict[str, list[str]]:
    """Return the services that each signing name is used by."""
    found = defaultdict(list)
    for path in sorted((Path(botocore.__file__).parent / "data").glob("*/*/service-2.json*")):
        metadata = _metadata(path)
        signed = metadata.get("signingName") or metadata["endpointPrefix"]
        found[signed].append(path.parent.parent.name)
    return found


def _metadata(path: Path) -> dict[str, Any]:
    # It stands at the beginning; to load all models takes seconds.
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as file
    ):
        text = file.read(_ENOUGH)
    begin = text.index("{", text.index(_METADATA))
    found: dict[str, Any]
    found, _ = json.JSONDecoder().raw_decode(text, begin)
    return found
