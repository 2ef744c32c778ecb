"""What AWS Config has recorded, brought together by an aggregator: many resources in one call.

Source: `config:ListAggregateDiscoveredResources` (of which resources there is an item) and
`config:BatchGetAggregateResourceConfig` (whole items, 100 a call; an item without a
`recordingFrequency` was recorded as it changed). `config:SelectAggregateResourceConfig` would do in
one call what these do in two, but answers by published fields only, and among those of most types
is not what a place or an access path rests on: of a bucket no policy, no tags, no grants and no
rule of its replication (github.com/awslabs/aws-config-resource-schema).

When an item was captured is when the resource last changed, so that an old item may be right and a
new one wrong: it proves nothing. What is asked instead, of each account and region, is whether the
type is being recorded as it changes (`config:DescribeConfigurationRecorderStatus` and
`config:DescribeConfigurationRecorders`, in the account itself) and whether the aggregator keeps up
(`config:DescribeConfigurationAggregatorSourcesStatus`). If either is not so, or cannot be asked,
nothing recorded is used there, and the coverage tells why.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from scanner.cloud.aws.batches import batches
from scanner.cloud.aws.fields import find
from scanner.cloud.aws.recorded import SOURCE
from scanner.cloud.aws.unit import Aws
from scanner.cloud.problem import CloudError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scanner.cloud.aws.account import Account
    from scanner.cloud.aws.recorded import Recorded

CALLS = (
    SOURCE,
    "config:DescribeConfigurationAggregatorSourcesStatus",
    "config:ListAggregateDiscoveredResources",
)
"""What is asked of the aggregator, with the credentials of the target and not of a role."""
RECORDER = ("DescribeConfigurationRecorderStatus", "DescribeConfigurationRecorders")
"""What is asked of AWS Config in each account, as collectors do."""

# AWS does not say how often an aggregator looks at each source. One that did not since the scan of
# the night before is taken to be stuck.
_SEEN_WITHIN = timedelta(days=1)
# A recorder that was switched on finds what there is little by little, and until then what it knew
# before it was off stands there. A day is ample.
_RECORDING_FOR = timedelta(days=1)
_MOST = 100
_STATES = {"OK", "ResourceDiscovered"}


class Way(Protocol):
    """The way in to an account."""

    def open(self) -> Account:
        """Return the account as it is open in this process."""


class Told(NamedTuple):
    """The answers by resource and call, or why there are none."""

    answers: Mapping[str, Mapping[str, dict[str, Any]]]
    why_not: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aggregator:
    """An aggregator by its name and region, and the way in to the account that it is in."""

    door: Way
    name: str
    region: str | None = None
    """Where it is; `None` only until the account that is scanned says which region is its home."""

    def told(self, aws: Aws, kind: Recorded, region: str) -> Told:
        """Return all that is recorded of a type in an account and region, asked for once."""
        key = ("recorded", kind.TYPE, region)
        found: Told = aws.account.once(key, lambda: self._told(aws, kind, region))
        return found

    def _told(self, aws: Aws, kind: Recorded, region: str) -> Told:
        try:
            why_not = self._behind(aws, region) or _not_recording(aws, kind.TYPE, region)
            return Told({}, why_not) if why_not else Told(self._answers(aws, kind, region))
        except CloudError as error:
            return Told({}, _why(error))
        except Exception as error:  # noqa: BLE001 - what makes no sense is told, and asked elsewhere
            return Told({}, f"answer not understood ({type(error).__name__})")

    def _answers(
        self, aws: Aws, kind: Recorded, region: str
    ) -> dict[str, Mapping[str, dict[str, Any]]]:
        found: dict[str, Mapping[str, dict[str, Any]]] = {}
        for item in self._items(aws.account_id, kind.TYPE, region):
            if _is_usable(item, aws.account_id, kind.TYPE, region):
                # Two items of one resource cannot both be its present state.
                id_ = item["resourceId"]
                found[id_] = {} if id_ in found else _answers(kind, item)
        return found

    def _behind(self, aws: Aws, region: str) -> str | None:
        base = self.door.open()
        key = ("aggregator", self.name, str(self.region))
        seen, failed = base.once(key, lambda: self._sources(base))
        if failed:
            return str(failed)
        state, moment = seen.get((aws.account_id, region), (None, None))
        if state is None:
            return "the aggregator does not have this account and region"
        if state != "SUCCEEDED":
            return f"the aggregator says of this account and region: {state}"
        if not _is_within(moment, _SEEN_WITHIN):
            return "the aggregator has not seen this account and region for a day"
        return None

    def _sources(self, base: Account) -> tuple[dict[tuple[Any, Any], tuple[Any, Any]], str | None]:
        # A refusal is kept too: it is the same for each account and region.
        sources = self._asking(base).pages(
            "describe_configuration_aggregator_sources_status",
            "AggregatedSourceStatusList",
            ConfigurationAggregatorName=self.name,
            Limit=_MOST,
        )
        try:
            of_accounts = [s for s in sources if s.get("SourceType") == "ACCOUNT"]
        except CloudError as error:
            return {}, _why(error)
        return {
            (s.get("SourceId"), s.get("AwsRegion")): (
                s.get("LastUpdateStatus"),
                s.get("LastUpdateTime"),
            )
            for s in of_accounts
        }, None

    def _items(self, account_id: str, type_: str, region: str) -> Iterator[dict[str, Any]]:
        aws = self._asking(self.door.open())
        known = aws.pages(
            "list_aggregate_discovered_resources",
            "ResourceIdentifiers",
            ConfigurationAggregatorName=self.name,
            ResourceType=type_,
            Filters={"AccountId": account_id, "Region": region},
            Limit=_MOST,
        )
        ids = [one["ResourceId"] for one in known if one.get("ResourceId")]
        where = {"SourceAccountId": account_id, "SourceRegion": region, "ResourceType": type_}
        operation = "batch_get_aggregate_resource_config"
        for some in batches(ids, _MOST):
            wanted = [{**where, "ResourceId": id_} for id_ in some]
            answer = aws.call(
                operation, ConfigurationAggregatorName=self.name, ResourceIdentifiers=wanted
            )
            yield from aws.member(answer, "BaseConfigurationItems", operation)

    def _asking(self, base: Account) -> Aws:
        calls = tuple(call.partition(":")[2] for call in CALLS)
        return Aws(base, "config", "aggregator", self.region or base.home, calls)


def _why(error: CloudError) -> str:
    return f"{error.problem.call} {error.problem.status}: {error.problem.detail}"


def _not_recording(aws: Aws, type_: str, region: str) -> str | None:
    asking = Aws(aws.account, "config", "recorder", region, RECORDER)
    found = asking.pages("describe_configuration_recorder_status", "ConfigurationRecordersStatus")
    # One that belongs to another service of AWS records what that service wants.
    states = [state for state in found if not state.get("servicePrincipal")]
    if not states or not all(state.get("recording") is True for state in states):
        return "AWS Config is not recording in this account and region"
    if not all(str(state.get("lastStatus")).upper() == "SUCCESS" for state in states):
        return "what AWS Config recorded last in this account and region did not succeed"
    if not all(_is_before(state.get("lastStartTime"), _RECORDING_FOR) for state in states):
        return "AWS Config began to record in this account and region less than a day ago"
    recorders = asking.pages("describe_configuration_recorders", "ConfigurationRecorders")
    own = [one for one in recorders if not one.get("servicePrincipal")]
    if not own or not all(_has(one.get("recordingGroup"), type_) for one in own):
        return f"AWS Config does not record {type_} in this account and region"
    if not all(_is_continuous(one.get("recordingMode"), type_) for one in own):
        return f"AWS Config does not record {type_} here as it changes"
    return None


def _has(group: object, type_: str) -> bool:
    if find("allSupported", group) is True or type_ in (find("resourceTypes", group) or ()):
        return True
    left_out = find("exclusionByResourceTypes.resourceTypes", group)
    but_some = find("recordingStrategy.useOnly", group) == "EXCLUSION_BY_RESOURCE_TYPES"
    return but_some and bool(left_out) and type_ not in left_out


def _is_continuous(mode: object, type_: str) -> bool:
    # An item from before it was set to once a day does not tell that it is so.
    others = find("recordingModeOverrides", mode) or ()
    set_ = [find("recordingFrequency", one) for one in others if type_ in one["resourceTypes"]]
    usual = "CONTINUOUS" if mode is None else find("recordingFrequency", mode)
    return set(set_ or [usual]) == {"CONTINUOUS"}


def _is_within(moment: object, span: timedelta) -> bool:
    # A clock may be a little ahead of ours.
    age = _age(moment)
    return age is not None and abs(age) <= span


def _is_before(moment: object, span: timedelta) -> bool:
    age = _age(moment)
    return age is not None and age >= span


def _age(moment: object) -> timedelta | None:
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        return None
    return datetime.now(UTC) - moment


def _is_usable(item: Mapping[str, Any], account_id: str, type_: str, region: str) -> bool:
    what = (item.get("accountId"), item.get("awsRegion"), item.get("resourceType"))
    continuous = item.get("recordingFrequency", "CONTINUOUS") == "CONTINUOUS"
    is_there = item.get("configurationItemStatus") in _STATES
    has_id = isinstance(item.get("resourceId"), str)
    return what == (account_id, region, type_) and is_there and continuous and has_id


def _answers(kind: Recorded, item: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    parts = {
        **(item.get("supplementaryConfiguration") or {}),
        "configuration": item.get("configuration"),
    }
    recorded = {name: _decoded(value) for name, value in parts.items()}
    made = {call: answer(recorded) for call, answer in kind.ANSWERS.items()}
    return {call: answer for call, answer in made.items() if answer is not None}


def _decoded(value: Any) -> Any:  # noqa: ANN401 - whatever was recorded
    # Some parts are JSON within JSON.
    while isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return None
    return value
