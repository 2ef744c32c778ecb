"""What AWS::Serverless makes beside what stands in the template.

Source: SAM specification. A function that sends its results or failures to a queue or topic
without naming one gets one of its own, in its region; so does a schedule for what fails. An event
that names no API is one of an API that is made for all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.plans.unknown import at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scanner.plans.thing import Thing

_PREFIX = "AWS::Serverless::"
_CALLED = {f"{_PREFIX}Function", f"{_PREFIX}StateMachine"}
_APIS = {
    "Api": ("Properties.RestApiId", "ServerlessRestApi", f"{_PREFIX}Api"),
    "HttpApi": ("Properties.ApiId", "ServerlessHttpApi", f"{_PREFIX}HttpApi"),
}
_MADE = {"SQS": "AWS::SQS::Queue", "SNS": "AWS::SNS::Topic"}


def with_defaults(
    type_: str, properties: Mapping[str, Any], defaults: Mapping[str, Any]
) -> Mapping[str, Any]:
    """Put in what `Globals` says for a type, below what the resource itself says.

    Mappings are merged at each level and lists put one after the other, as SAM does.
    """
    common = defaults.get(type_.removeprefix(_PREFIX)) if type_.startswith(_PREFIX) else None
    return _merged(common, properties) if isinstance(common, dict) else properties


def _merged(common: Any, own: Any) -> Any:  # noqa: ANN401 - what a template holds
    if isinstance(common, list) and isinstance(own, list):
        return [*common, *own]
    if not _is_plain(common) or not _is_plain(own):
        return own
    return {**common, **{n: _merged(common[n], v) if n in common else v for n, v in own.items()}}


def _is_plain(node: Any) -> bool:  # noqa: ANN401
    # A function is one value, whatever it is written with.
    return isinstance(node, dict) and not any(n == "Ref" or n.startswith("Fn::") for n in node)


def made(type_: str, values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the name and type of each queue or topic that is made for a resource."""
    if type_ not in _CALLED:
        return
    for result in ("OnSuccess", "OnFailure"):
        for wanted in at(values, f"EventInvokeConfig.DestinationConfig.{result}"):
            if isinstance(wanted, dict) and not wanted.get("Destination"):
                name = wanted.get("Type")
                if isinstance(name, str) and name in _MADE:
                    yield result, _MADE[name]
    events = values.get("Events")
    for name, event in events.items() if isinstance(events, dict) else ():
        if any(_own_queue(wanted) for wanted in at(event, "Properties.DeadLetterConfig")):
            yield f"{name}.DeadLetter", _MADE["SQS"]
        if True in at(event, "Properties.SqsSubscription"):
            yield f"{name}.Queue", _MADE["SQS"]


def apis(things: Iterable[Thing]) -> Iterator[tuple[str, str]]:
    """Yield the logical id and type of each API that is made for events which name none."""
    events = [event for t in things if t.type in _CALLED for event in _events(t.values)]
    for wanted, (setting, logical, type_) in _APIS.items():
        if any(e.get("Type") == wanted and not any(at(e, setting)) for e in events):
            yield logical, type_


def _events(values: Mapping[str, Any]) -> list[dict[str, Any]]:
    found = values.get("Events")
    return [e for e in found.values() if isinstance(e, dict)] if isinstance(found, dict) else []


def _own_queue(wanted: Any) -> bool:  # noqa: ANN401 - what a template holds
    return isinstance(wanted, dict) and wanted.get("Type") == "SQS" and not wanted.get("Arn")
