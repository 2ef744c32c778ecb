"""Where something goes on to, or is too, is not nowhere if the call that tells it was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scanner.model import Resource
from scanner.targets.unit import collectors
from tests.collectors.aws_replay import Answered, Replay, fixture, run, unit, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def seen(account: Answered, name: str, denied: int | None) -> dict[str, Resource]:
    recorded = fixture(name)
    replay = Replay(recorded["calls"], denied)
    collector = collectors("aws")[f"aws_{name}"]
    found, _ = run(collector, unit(collector, recorded, replay, f"aws_{name}", account))
    return {one.id: one for one in found if isinstance(one, Resource)}


def unplaced(resource: Resource) -> set[str]:
    """Return the roles of the copies whose place is not known."""
    return {copy.role for copy in resource.facts.copies if not copy.location.countries}


@pytest.mark.parametrize(
    ("name", "operation", "roles"),
    [
        ("bedrock_custom_model", "GetCustomModel", {"log"}),
        ("bedrock_model_invocation_job", "ListInferenceProfiles", {"cache"}),
        ("bedrockagent_agent", "GetAgent", {"cache"}),
        ("bedrockagent_data_source", "GetDataSource", {"replica", "cache"}),
        ("bedrockagentcore_memory", "GetMemory", {"replica", "cache"}),
        ("chimesdkidentity_app_instance", "GetMessagingStreamingConfigurations", {"replica"}),
        ("cloudwatch_log_group", "DescribeAccountPolicies", {"log"}),
        ("cloudwatch_log_group", "DescribeExportTasks", {"backup"}),
        ("cloudwatch_log_group", "DescribeSubscriptionFilters", {"log"}),
        ("cognito_user_pool", "GetLogDeliveryConfiguration", {"log"}),
        ("connect_instance", "DescribeInstance", {"replica"}),
        ("connect_instance", "ListInstanceStorageConfigs", {"primary"}),
        ("customerprofiles_domain", "GetDomain", {"replica"}),
        ("customerprofiles_domain", "ListEventStreams", {"replica"}),
        ("dsql_cluster", "ListStreams", {"replica"}),
        ("dynamodb_table", "DescribeGlobalTable", {"replica"}),
        ("dynamodb_table", "DescribeKinesisStreamingDestination", {"replica"}),
        ("dynamodb_table", "DescribeTable", {"replica"}),
    ],
)
def test_what_could_not_be_read_may_be_anywhere(
    account: Answered, name: str, operation: str, roles: set[str]
) -> None:
    calls = fixture(name)["calls"]
    before = seen(account, name, None)
    refused = [i for i, call in enumerate(calls) if call["operation"] == operation]
    assert refused
    for index in refused:
        after = seen(account, name, index)
        changed = [one for one in after.values() if one.facts != before[one.id].facts]
        assert changed or roles <= set().union(*map(unplaced, before.values()))
        assert all(roles <= unplaced(one) for one in changed)


def test_who_reads_the_stream_of_an_unread_table_is_not_nobody(account: Answered) -> None:
    calls = fixture("dynamodb_table")["calls"]
    index = next(i for i, call in enumerate(calls) if call["operation"] == "DescribeTable")
    id_ = "arn:aws:dynamodb:eu-central-1:111122223333:table/sessions"
    before = seen(account, "dynamodb_table", None)[id_]
    table = seen(account, "dynamodb_table", index)[id_]
    assert [(path.kind, path.principal) for path in before.facts.access] == [
        ("endpoint", None),
        ("endpoint", None),
    ]
    assert before.facts.public is False
    assert [(path.kind, path.principal) for path in table.facts.access] == [
        ("endpoint", None),
        ("principal", None),
    ]
    assert table.facts.public is None
