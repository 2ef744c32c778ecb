"""What an account that holds nothing of a kind says, for any operation, by the service's model.

A list is empty. One named thing is not there: that is the error which the model declares for it.
What is asked of the whole account is answered with no more than the model demands.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any, NamedTuple

_READS = re.compile(r"^(Get|List|Describe|Head|BatchGet|BatchDescribe|Search|Select|Lookup)(.*)$")
_LISTS = ("List", "Search", "Select", "Lookup")
_PAGING = re.compile(r"token|marker|next|truncated|hasmore|requestid|^status$", re.IGNORECASE)
_ABSENT = re.compile(r"NotFound|NoSuch|NotExist|NonExist|Unknown", re.IGNORECASE)
_NO_SUBJECT = re.compile(
    r"NotFound|NoSuch|DoesNotExist|NotExists?|NonExist(ent|ing)?|Unknown|Exception|Error|Fault",
    re.IGNORECASE,
)
_REFUSED = re.compile(r"Invalid|BadRequest|Validation")
_OFF = re.compile(r"^(none|off|disabled|inactive|not_\w+)$", re.IGNORECASE)
_LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


class Answer(NamedTuple):
    """An HTTP answer: status, headers and content."""

    status: int
    headers: dict[str, str]
    body: bytes


class NotThereError(Exception):
    """The error of a thing that does not exist, by the code that its service gives it."""

    def __init__(self, code: str) -> None:
        super().__init__("There is no such thing in this account.")
        self.code = code
        self.message = str(self)


def answer(operation: Any, content_type: str) -> Answer | None:  # noqa: ANN401 - moto's model
    """Return the answer to an operation that reads; `None` to one that would change something."""
    verb = _READS.match(operation.name)
    if not verb:
        return None
    if _is_list(operation, verb[1]) or not _is_named(operation):
        return _written(operation, _nothing(operation), content_type)
    return _written(operation, NotThereError(_code(operation, verb[2])), content_type)


def _is_list(operation: Any, verb: str) -> bool:  # noqa: ANN401
    """Say whether its answer is a list and nothing else, but for paging and what was asked."""
    shape = operation.output_shape
    lists = any(m.type_name in {"list", "map"} for m in _members(shape).values())
    if verb in _LISTS or (lists and not _names(operation)):
        return True
    asked = {name.lower() for name in _members(operation.input_shape)}
    others = [
        name
        for name, member in _members(shape).items()
        if member.type_name not in {"list", "map", "boolean"}
        and not _PAGING.search(name)
        and name.lower() not in asked
    ]
    return lists and not others


def _is_named(operation: Any) -> bool:  # noqa: ANN401
    """Say whether it is about one thing: one must be named, or may not be found."""
    absent = any(_ABSENT.search(error.name) for error in operation.error_shapes)
    return absent or bool(_names(operation))


def _names(operation: Any) -> list[str]:  # noqa: ANN401
    """Return what must be said of a request that can name a thing."""
    shape = operation.input_shape
    required = {name: shape.members[name] for name in shape.required_members} if shape else {}
    return [name for name, of in required.items() if of.type_name == "string" and not of.enum]


def _code(operation: Any, thing: str) -> str:  # noqa: ANN401
    """Choose the error that the operation declares, or else its service, for what is not there."""
    declared = [_code_of(error) for error in operation.error_shapes]
    of_service = [_code_of(error) for error in operation.service_model.error_shapes]
    absent = sorted(filter(_ABSENT.search, declared), key=lambda code: -_nearness(code, thing))
    refused = filter(_REFUSED.search, declared)
    general = (c for c in filter(_ABSENT.search, of_service) if _nearness(c, thing))
    # EC2's model declares no errors; its codes are made so.
    return next(iter((*absent, *refused, *general, f"Invalid{thing}ID.NotFound")))


def _code_of(error: Any) -> str:  # noqa: ANN401 - moto's shape
    return str(error.metadata.get("error", {}).get("code") or error.name)


def _nearness(error: str, thing: str) -> int:
    """Say how well an error fits the thing that is asked for: its policy, or the thing itself."""
    subject = _NO_SUBJECT.sub("", error)
    if subject and thing.endswith(subject):
        return 3
    if subject and subject in thing:
        return 2
    return int(subject in {"", "Resource"})


def _nothing(operation: Any) -> dict[str, Any]:  # noqa: ANN401
    shape = operation.output_shape
    shown = ("list", "map", "structure", "boolean")
    return {
        name: _least(name, member)
        for name, member in _members(shape).items()
        if name in shape.required_members or member.type_name in shown
    }


def _least(name: str, shape: Any) -> Any:  # noqa: ANN401, PLR0911 - one value for each type
    match shape.type_name:
        case "structure":
            members = {n: m for n, m in shape.members.items() if n in shape.required_members}
            return {n: _least(n, member) for n, member in members.items()}
        case "list":
            return []
        case "map":
            return {}
        case "boolean":
            return False
        case "string":
            # A token that is not empty would lead to a next page, without an end.
            return "" if _PAGING.search(name) else _word(shape)
        case "timestamp":
            return _LONG_AGO
        case "blob":
            return b""
        case _:
            return shape.metadata.get("min", 0)


def _word(shape: Any) -> str:  # noqa: ANN401
    off = [word for word in shape.enum if _OFF.match(word)]
    return str((*off, *shape.enum, "none")[0])


def _members(shape: Any) -> dict[str, Any]:  # noqa: ANN401
    return dict(shape.members) if shape else {}


def _written(operation: Any, value: Any, content_type: str) -> Answer:  # noqa: ANN401
    from moto.core.request import determine_request_protocol
    from moto.core.serialize import get_serializer_class

    model = operation.service_model
    if content_type == "application/cbor":
        return _cbor(operation, value)
    protocol = determine_request_protocol(model, content_type)
    told = get_serializer_class(model.service_name, protocol)(operation).serialize(value)
    body = told["body"]
    return Answer(
        told["status_code"],
        dict(told["headers"]),
        body if isinstance(body, bytes) else body.encode(),
    )


def _cbor(operation: Any, value: Any) -> Answer:  # noqa: ANN401
    """Write CBOR, which moto does not, the way botocore writes it in a request."""
    from botocore.serialize import RpcV2CBORSerializer
    from moto.core.model import ShapeResolver

    shape, status = operation.output_shape, 200
    if isinstance(value, NotThereError):
        told = {"__type": "Text", "message": "Text"}
        members = {name: {"shape": of} for name, of in told.items()}
        error = {"type": "structure", "members": members}
        shape = ShapeResolver({"Text": {"type": "string"}, "E": error}).get_shape_by_name("E")
        value, status = {"__type": value.code, "message": value.message}, 400
    body = bytearray()
    if shape is not None:
        RpcV2CBORSerializer()._serialize_data_item(body, value, shape)  # noqa: SLF001
    headers = {"Content-Type": "application/cbor", "smithy-protocol": "rpc-v2-cbor"}
    return Answer(status, headers, bytes(body))
