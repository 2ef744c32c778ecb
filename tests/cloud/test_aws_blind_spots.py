"""What an account has that no collector reads, and what cannot be there to be read."""

from __future__ import annotations

import copy
import json
import socket
import threading
import tomllib
from importlib.resources import files
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import botocore.awsrequest
import botocore.compat
import botocore.endpoint
import botocore.httpsession
import botocore.session
import pytest
from botocore.exceptions import EndpointConnectionError
from botocore.retries import bucket
from urllib3.exceptions import NameResolutionError, NewConnectionError

from scanner.cloud.aws.account import Account
from scanner.cloud.aws.services.seen import is_read_service, is_settled
from scanner.cloud.aws.storage.bucket_place import bucket_region
from scanner.cloud.aws.unit import Aws
from scanner.cloud.limits import Limits
from scanner.cloud.problem import CloudError, Problem
from scanner.kinds import keeps_nothing
from scanner.targets.unit import collectors
from tests.collectors.aws_replay import Answered, Replay, fixture, run, unit, without_account
from tests.recording import _Raw, aws_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TABLE: dict[str, Any] = tomllib.loads(
    files("scanner.cloud.aws.services").joinpath("seen_types.toml").read_text(encoding="utf-8")
)


@pytest.fixture
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


# What is seen in use.


def test_each_line_names_a_collector() -> None:
    assert set(TABLE["read"].values()) - collectors("aws").keys() == set()


@pytest.mark.parametrize(
    "type_",
    [
        *("AWS::S3::Bucket", "AWS::RDS::DBInstance", "AWS::Kinesis::Stream", "ec2:snapshot"),
        *("AWS::IAM::Role", "AWS::EC2::SecurityGroup", "AWS::Config::ResourceCompliance"),
        # Machines and what starts them; what builds, runs and logs.
        *("AWS::EC2::Instance", "AWS::EC2::EC2Fleet", "AWS::EC2::SpotFleet", "ec2:instance"),
        *("AWS::AutoScaling::AutoScalingGroup", "AWS::AutoScaling::WarmPool"),
        *("AWS::EC2::LaunchTemplate", "AWS::ElasticBeanstalk::Environment"),
        *("AWS::ECS::Cluster", "AWS::ECS::Service", "AWS::ECS::TaskDefinition", "ecs:task"),
        *("AWS::Batch::ComputeEnvironment", "AWS::Batch::JobDefinition", "AWS::Batch::JobQueue"),
        *("AWS::EMR::Cluster", "AWS::EMRServerless::Application", "AWS::MWAA::Environment"),
        *("AWS::StepFunctions::StateMachine", "AWS::AppRunner::Service"),
        *("AWS::CodeBuild::Project", "AWS::CodeBuild::ReportGroup", "AWS::ECR::RegistryPolicy"),
        *(
            "AWS::SNS::PlatformApplication",
            "AWS::RDS::DBProxy",
            "AWS::MemoryDB::MultiRegionCluster",
        ),
        # What nearly every account has, and holds no data.
        *("AWS::EC2::Subnet", "AWS::EC2::VPC", "AWS::EC2::RouteTable", "AWS::EC2::NetworkAcl"),
        *("AWS::EC2::NetworkInterface", "AWS::EC2::EIP", "AWS::EC2::NatGateway"),
        *("AWS::EC2::InternetGateway", "AWS::EC2::TransitGateway", "AWS::EC2::DHCPOptions"),
        *("AWS::IAM::Policy", "AWS::IAM::User", "AWS::IAM::Group", "AWS::KMS::Alias"),
        *("AWS::CloudWatch::Alarm", "AWS::CloudFormation::Stack", "AWS::ACM::Certificate"),
        *("AWS::ElasticLoadBalancingV2::TargetGroup", "AWS::ElasticLoadBalancingV2::Listener"),
        *("AWS::RDS::DBSubnetGroup", "AWS::RDS::DBSecurityGroup", "AWS::RDS::OptionGroup"),
        *("AWS::SSM::AssociationCompliance", "AWS::SSM::ManagedInstanceInventory"),
        *("AWS::WAFv2::WebACL", "AWS::WAFv2::IPSet", "AWS::Route53::HostedZone"),
        *("AWS::CodeDeploy::Application", "AWS::ServiceDiscovery::Service"),
    ],
)
def test_what_is_read_or_keeps_nothing_is_settled(type_: str) -> None:
    assert is_settled(type_)


@pytest.mark.parametrize(
    "type_",
    [
        *("AWS::QLDB::Ledger", "AWS::IoTEvents::DetectorModel", "Example::Own::Thing"),
        *("braket:job", "", "../AWS::S3::Bucket", "AWS::S3"),
        # Films and logs of tests, in us-west-2 only; examples, which are records, to learn from.
        *("AWS::DeviceFarm::Project", "AWS::DeviceFarm::TestGridProject"),
        "AWS::Glue::MLTransform",
    ],
)
def test_what_nobody_knows_is_not(type_: str) -> None:
    assert not is_settled(type_)


def test_a_line_for_a_collector_that_is_not_there_settles_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert is_settled("AWS::MSK::ServerlessCluster")
    less = {name: c for name, c in collectors("aws").items() if name != "aws_msk_cluster"}
    monkeypatch.setattr("scanner.cloud.aws.services.seen.collectors", lambda _: less)
    assert not is_settled("AWS::MSK::ServerlessCluster")


def test_the_table_says_nothing_twice() -> None:
    nothing = [type_ for group in TABLE["nothing"] for type_ in group["types"]]
    assert len({*nothing, *TABLE["read"]}) == len(nothing) + len(TABLE["read"])
    assert [type_ for type_ in nothing if keeps_nothing(type_)] == []
    assert all(group["reason"] for group in TABLE["nothing"])
    assert all(reader.startswith("aws_") for reader in TABLE["read"].values())


def test_the_names_of_config_are_those_that_it_has() -> None:
    model = botocore.session.get_session().get_service_model("config")
    known = set(model.shape_for("ResourceType").enum)
    told = {"AWS::RDS::DBClusterSnapshot", "AWS::Backup::RecoveryPoint"}
    assert told <= known
    assert all(map(is_settled, told))


def seen(account: Answered, name: str, **responses: Any) -> tuple[list[str], list[Problem]]:
    """Run a collector on its fixture with these operations answered otherwise."""
    recorded = copy.deepcopy(fixture(name))
    for call in recorded["calls"]:
        if call["operation"] in responses:
            call["response"] = responses[call["operation"]]
    collector = collectors("aws")[f"aws_{name}"]
    aws = unit(collector, recorded, Replay(recorded["calls"]), f"aws_{name}", account)
    found, problems = run(collector, aws)
    return [f"{c.type} in {c.region}" for c in found], problems  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "statuses", [[], [{"name": "default", "recording": False, "lastStatus": "SUCCESS"}]]
)
def test_where_nothing_is_recorded_nobody_tells_and_that_is_no_gap(
    account: Answered, statuses: list[Any]
) -> None:
    told = seen(
        account, "config_discovered_resource",
        DescribeConfigurationRecorderStatus={"ConfigurationRecordersStatus": statuses},
    )  # fmt: skip
    text = "AWS Config records nothing here: it does not tell what else is in use"
    call = "config:DescribeConfigurationRecorderStatus"
    assert told == ([], [Problem(status="failed", call=call, detail=text, note=True)])


def test_a_recorder_of_all_types_needs_no_remark(account: Answered) -> None:
    all_types = {"ConfigurationRecorders": [{"recordingGroup": {"allSupported": True}}]}
    name = "config_discovered_resource"
    found, problems = seen(account, name, DescribeConfigurationRecorders=all_types)
    assert (len(found), problems) == (3, [])


@pytest.mark.parametrize(
    ("last", "remarks"),
    [
        ("Failure", ["AWS Config fails to record here: it may not tell all that is in use"]),
        ("FAILURE", ["AWS Config fails to record here: it may not tell all that is in use"]),
        ("Pending", []),
    ],
)
def test_a_recorder_that_fails_may_not_tell_all(
    account: Answered, last: str, remarks: list[str]
) -> None:
    status = {"name": "default", "recording": True, "lastStatus": last}
    found, problems = seen(
        account, "config_discovered_resource",
        DescribeConfigurationRecorderStatus={"ConfigurationRecordersStatus": [status]},
        DescribeConfigurationRecorders={
            "ConfigurationRecorders": [{"recordingGroup": {"allSupported": True}}]
        },
    )  # fmt: skip
    assert (len(found), [problem.detail for problem in problems]) == (3, remarks)
    assert all(problem.note for problem in problems)


def test_an_account_without_an_index_is_told_of_by_nobody(account: Answered) -> None:
    found, (told,) = seen(account, "resourceexplorer2_index", ListIndexes={"Indexes": []})
    assert (found, told.note) == ([], True)
    assert told.detail == "Resource Explorer tells what is in use in no region"


def test_what_cost_explorer_names_is_read_by_whose_collector_there_is() -> None:
    assert is_read_service("Amazon Simple Storage Service")
    assert is_read_service("AWS Step Functions")
    assert is_read_service("AWS Data Transfer")
    assert not is_read_service("Amazon Braket")
    known = set(botocore.session.get_session().get_available_services())
    assert [c for clients in TABLE["services"].values() for c in clients if c not in known] == []
    # And each line is of a collector that there is: usage of its service is no gap.
    assert [name for name in TABLE["services"] if not is_read_service(name)] == []


# What is not offered.


def no_address(
    host: str, number: int = socket.EAI_NONAME, *, missing: str | None = None
) -> Exception:
    """What botocore raises where the name of an endpoint does not exist."""
    reason = socket.gaierror(number, "no such name")
    error = NameResolutionError(missing or host, None, reason)  # type: ignore[arg-type]
    error.__cause__ = reason
    raised: Exception = EndpointConnectionError(endpoint_url=f"https://{host}/", error=error)
    return raised


def failing(account: Answered, service: str, region: str, error: Exception) -> Aws:
    def answered(**_: object) -> Any:
        raise error

    calls = (
        *("ListInstances", "DescribeInstances", "ListTableBuckets", "HeadBucket"),
        "ec2:DescribeVolumes",
    )
    return Aws(account.by(answered), service, "aws_thing", region, calls)


def note_of(act: Callable[[], Any]) -> tuple[bool, str]:
    with pytest.raises(CloudError) as failed:
        act()
    return failed.value.problem.note, failed.value.problem.detail


HOST = "connect.eu-north-1.amazonaws.com"


def test_two_witnesses_say_that_a_service_is_not_there(account: Answered) -> None:
    aws = failing(account, "connect", "eu-north-1", no_address(HOST))
    said = (
        "not offered in eu-north-1: the SDK's list lacks it there, and its address does not exist"
    )
    assert note_of(lambda: list(aws.pages("list_instances", "InstanceSummaryList"))) == (True, said)
    assert note_of(lambda: aws.call("list_instances")) == (True, said)


def test_a_service_of_other_partitions_is_not_offered_in_this_one(account: Answered) -> None:
    error = no_address("connect.eusc-de-east-1.amazonaws.eu")
    aws = failing(account, "connect", "eusc-de-east-1", error)
    with pytest.raises(CloudError) as failed:
        aws.call("list_instances")
    assert (failed.value.problem.note, failed.value.problem.everywhere) == (True, True)
    here = failing(account, "connect", "eu-north-1", no_address(HOST))
    with pytest.raises(CloudError) as failed:
        here.call("list_instances")
    assert (failed.value.problem.note, failed.value.problem.everywhere) == (True, False)


@pytest.mark.parametrize(
    ("service", "region", "error"),
    [
        # The SDK's list has it there: the address may be away for today.
        ("connect", "eu-central-1", no_address("connect.eu-central-1.amazonaws.com")),
        ("connect", "eu-north-1", no_address(HOST, socket.EAI_AGAIN)),
        ("connect", "eu-north-1", no_address(HOST, missing="proxy.example")),
        ("connect", "eu-north-1", EndpointConnectionError(endpoint_url=f"https://{HOST}")),
        (
            "connect", "eu-north-1",
            EndpointConnectionError(
                endpoint_url=f"https://{HOST}", error=NewConnectionError(None, "refused")  # type: ignore[arg-type]
            ),
        ),
        # Regions and services that the SDK's list does not know at all.
        ("connect", "eu-west-9", no_address("connect.eu-west-9.amazonaws.com")),
        ("s3tables", "eu-north-1", no_address("s3tables.eu-north-1.amazonaws.com")),
    ],
)  # fmt: skip
def test_one_witness_is_none(
    account: Answered, service: str, region: str, error: Exception
) -> None:
    operation = "list_table_buckets" if service == "s3tables" else "list_instances"
    aws = failing(account, service, region, error)
    note, detail = note_of(lambda: aws.call(operation))
    assert (note, detail[:9]) == (False, "no answer")


def test_only_of_its_own_service_and_region_does_a_unit_say_so(account: Answered) -> None:
    aws = failing(account, "connect", "eu-north-1", no_address(HOST))
    assert not note_of(lambda: aws.call("describe_volumes", service="ec2"))[0]
    assert not note_of(lambda: aws.call("list_instances", region="ap-south-1"))[0]
    assert aws.read("list_instances") is None
    assert aws.read_all("list_instances", "InstanceSummaryList") is None
    assert [problem.note for problem in aws.problems] == [False, False]


def test_where_a_bucket_is_cannot_be_a_mere_remark(account: Answered) -> None:
    error = no_address("s3.eu-north-1.amazonaws.com")
    aws = failing(account, "s3", "eu-north-1", error)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(aws.account, "offered", lambda _service, _region: frozenset())
        assert bucket_region(aws, "calls") is None
    assert [problem.note for problem in aws.problems] == [False]


@pytest.mark.parametrize(
    "code",
    [
        *("OptInRequired", "SubscriptionRequiredException", "UnknownOperationException"),
        *("UnsupportedRegionException", "NotSignedUp", "ServiceUnavailable", "InvalidAction"),
    ],
)
def test_that_a_service_will_not_answer_is_no_proof_that_it_holds_nothing(
    account: Answered, code: str
) -> None:
    """An account that is no longer subscribed may have left data; each collector knows better."""
    recorded = {"account": "1", "region": "eu-north-1"}
    error = {"Code": code, "Message": "no", "status": 400}
    calls = [{"operation": "ListInstances", "error": error}]
    collector = collectors("aws")["aws_connect_instance"]
    aws = unit(collector, recorded, Replay(calls), "aws_connect_instance", account)
    found, (problem,) = run(collector, aws)
    assert (found, problem.status, problem.note) == ([], "failed", False)
    assert problem.detail == f"{code}: no"


# What an account says under load, at the HTTP seam.


class Clock:
    """Time that passes only by sleeping."""

    now = 1_000_000.0

    def sleep(self, seconds: float) -> None:
        # Less than the number can tell apart would be no time at all.
        self.now += max(seconds, 0.001)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()

    class Waiting(threading.Condition):
        def wait(self, timeout: float | None = None) -> bool:
            clock.sleep(timeout or 0.0)
            return False

    mine = SimpleNamespace(Lock=threading.Lock, Condition=Waiting)
    monkeypatch.setattr(bucket, "threading", mine)
    monkeypatch.setattr(bucket.Clock, "sleep", lambda _, seconds: clock.sleep(seconds))
    monkeypatch.setattr(bucket.Clock, "current_time", lambda _: clock.now)
    monkeypatch.setattr(botocore.endpoint.time, "sleep", clock.sleep)
    without_account(monkeypatch)
    return clock


PAGES = 60


@pytest.mark.parametrize("allowed", [1, 3, 10])
def test_a_server_that_lets_so_many_calls_through_a_second_loses_nothing(
    clock: Clock, monkeypatch: pytest.MonkeyPatch, allowed: int
) -> None:
    served: list[int] = []
    refused = 0

    def send(_session: Any, request: Any) -> Any:
        nonlocal refused
        clock.now += 0.01
        if served.count(int(clock.now)) >= allowed:
            refused += 1
            return answer(request, 400, {"__type": "ThrottlingException", "message": "slow"})
        served.append(int(clock.now))
        after = int(json.loads(request.body).get("ExclusiveStartTableName", "page-0")[5:])
        page: dict[str, Any] = {"TableNames": [f"page-{after + 1}"]}
        if after + 1 < PAGES:
            page["LastEvaluatedTableName"] = f"page-{after + 1}"
        return answer(request, 200, page)

    monkeypatch.setattr(botocore.httpsession.URLLib3Session, "send", send)
    aws = Aws(Account(None, Limits()), "dynamodb", "aws_thing", "eu-west-1", ("ListTables",))
    tables: list[Any] = list(aws.pages("list_tables", "TableNames"))
    assert tables == [f"page-{number}" for number in range(1, PAGES + 1)]
    assert refused > 0


def test_a_server_that_never_lets_a_call_through_is_a_gap(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def send(_session: Any, request: Any) -> Any:
        return answer(request, 400, {"__type": "ThrottlingException", "message": "slow"})

    monkeypatch.setattr(botocore.httpsession.URLLib3Session, "send", send)
    aws = Aws(Account(None, Limits()), "dynamodb", "aws_thing", "eu-west-1", ("ListTables",))
    note, detail = note_of(lambda: list(aws.pages("list_tables", "TableNames")))
    assert (note, detail) == (False, "throttled on every try (ThrottlingException)")


def test_a_region_that_does_not_answer_hides_no_other(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def send(_session: Any, request: Any) -> Any:
        if aws_name(request).split()[1] == "ap-south-1":
            raise EndpointConnectionError(endpoint_url=request.url)
        return answer(request, 200, {"TableNames": ["calls"]})

    monkeypatch.setattr(botocore.httpsession.URLLib3Session, "send", send)
    account = Account(None, Limits(attempts=2))
    found: dict[str, list[Any]] = {}
    for region in ("ap-south-1", "eu-west-1"):
        aws = Aws(account, "dynamodb", "aws_thing", region, ("ListTables",))
        found[region] = aws.read_all("list_tables", "TableNames") or aws.problems
    (problem,) = found["ap-south-1"]
    assert (problem.status, found["eu-west-1"]) == ("failed", ["calls"])


def answer(request: Any, status: int, body: dict[str, Any]) -> Any:
    headers = botocore.compat.HTTPHeaders.from_dict({"Content-Type": "application/x-amz-json-1.0"})
    raw = _Raw(json.dumps(body).encode())
    return botocore.awsrequest.AWSResponse(request.url, status, headers, raw)
