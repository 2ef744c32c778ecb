"""What AWS::Serverless makes beside what stands in the template.

Source: SAM specification. A function that sends its results or failures to a queue or topic
without naming one gets one of its own, in its region; so does a schedule for what fails.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.plans.unknown import at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PREFIX = "AWS::Serverless::"
_MADE = {"SQS": "AWS::SQS::Queue", "SNS": "AWS::SNS::Topic"}


def with_defaults(
    type_: str, properties: Mapping[str, Any], defaults: Mapping[str, Any]
) -> Mapping[str, Any]:
    """Put in what `Globals` says for a type, below what the resource itself says."""
    common = defaults.get(type_.removeprefix(_PREFIX)) if type_.startswith(_PREFIX) else None
    return {**common, **properties} if isinstance(common, dict) else properties


def made(type_: str, values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the name and type of each queue or topic that is made for a resource."""
    if type_ not in {f"{_PREFIX}Function", f"{_PREFIX}StateMachine"}:
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


def _own_queue(wanted: Any) -> bool:  # noqa: ANN401 - what a template holds
    return isinstance(wanted, dict) and wanted.get("Type") == "SQS" and not wanted.get("Arn")
