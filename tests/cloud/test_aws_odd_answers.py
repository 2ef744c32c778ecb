"""Answers that make no sense, or say a part only: they must fail or be unknown, never be silent."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages, Policy
from scanner.cloud.aws.logs import log_destination
from scanner.targets.unit import collectors
from tests.cloud.aws_recorded import HERE, OTHER, OWN, answer, recorded
from tests.collectors.aws_replay import Answered, Replay, fixture, run, unit, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.model import Resource

STREAM = f"arn:aws:kinesis:{HERE}:{OWN}:stream/calls"


@pytest.fixture
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


# The form.


def read(account: Answered, item: dict[str, Any], **form: Any) -> Resource:
    """Read one item by a form; a detail, where it has one, answers with a policy that is empty."""
    given: dict[str, Any] = {"arn": "arn", "name": "name", "category": "stream", **form}
    collector = Listed(service="kinesis", lists=Pages("ListStreams", "StreamSummaries"), **given)
    answers = [answer("GetResourcePolicy", {"Policy": "{}"})]
    aws = recorded(account, "kinesis", collector.CALLS, answers)
    return collector.resource(aws, {"arn": STREAM, **item})


@pytest.mark.parametrize("odd", ["us-east-1", {"region": "us-east-1"}, 1, True, ""])
def test_what_is_no_list_of_copies_is_not_no_copies(account: Answered, odd: object) -> None:
    copies = (Kept("replica", each="regions", at="value"),)
    with pytest.raises(TypeError):
        read(account, {"regions": odd}, copies=copies)


@pytest.mark.parametrize("told", [None, []])
def test_an_empty_list_of_copies_is_none(account: Answered, told: object) -> None:
    copies = (Kept("replica", each="regions", at="value"),)
    assert read(account, {"regions": told}, copies=copies).facts.copies == ()


@pytest.mark.parametrize(
    ("form", "odd"),
    [
        *(("arn", None), ("arn", ""), ("arn", 1), ("arn", []), ("arn", {})),
        *(("stream/{arn}", None), ("stream/{arn}", "")),
    ],
)
def test_what_has_no_name_of_its_own_is_not_told_under_another(
    account: Answered, form: str, odd: object
) -> None:
    with pytest.raises(KeyError):
        read(account, {"arn": odd}, arn=form)


@pytest.mark.parametrize("odd", [OTHER, {"account": OTHER}, 1, ""])
def test_what_is_no_list_of_accounts_is_not_nobody(account: Answered, odd: object) -> None:
    with pytest.raises(TypeError):
        read(account, {"shared": odd}, shares="shared")


def test_no_list_of_accounts_is_nobody_knows_whom(account: Answered) -> None:
    facts = read(account, {"shared": None}, shares="shared", evidence="by HTTPS").facts
    assert [(p.kind, p.principal) for p in facts.access] == [("endpoint", None), ("share", None)]
    assert facts.public is None


@pytest.mark.parametrize("odd", ["team", 1, True])
def test_what_are_no_tags_are_not_no_tags(account: Answered, odd: object) -> None:
    with pytest.raises(TypeError):
        read(account, {"tags": odd}, tags="tags")


@pytest.mark.parametrize(
    "tags", [{"team": None}, [{"Key": "team", "Value": None}], [{"key": "team"}]]
)
def test_a_tag_without_a_value_has_an_empty_one(account: Answered, tags: object) -> None:
    assert read(account, {"tags": tags}, tags="tags").tags == {"team": ""}


def test_a_policy_of_another_form_is_not_no_policy(account: Answered) -> None:
    details = {
        "policy": Detail(
            call="GetResourcePolicy", asks={"ResourceARN": "arn"}, under="Policy", must="Policy"
        )
    }
    # The detail is the text itself, in which the form looks for a part.
    policy = Policy(detail="policy", text="Policy")
    facts = read(account, {}, details=details, policy=policy).facts
    assert facts.public is None
    assert ("principal", None) in {(path.kind, path.principal) for path in facts.access}


ZONE = f"arn:aws:s3express:{HERE}:{OWN}:bucket/logs--euc1-ist1-az1--x-s3"
OUTPOST = f"arn:aws:s3-outposts:{HERE}:{OWN}:outpost/op-0123456789abcdef0/bucket/logs"


@pytest.mark.parametrize(
    ("arn", "code"), [(ZONE, "euc1-ist1-az1"), (OUTPOST, "op-0123456789abcdef0")]
)
def test_a_bucket_in_a_zone_or_on_an_outpost_is_not_in_its_region(
    account: Answered, arn: str, code: str
) -> None:
    (kept,) = read(account, {"to": arn}, copies=(Kept("log", bucket="to"),)).facts.copies
    log = log_destination.copy(recorded(account, "kinesis", (), []), arn)
    assert (kept.location.code, log.location.code) == (code, code)


# Collectors.


def seen(account: Answered, name: str, change: Any) -> list[Any]:
    """Read a fixture of which one thing is changed; what raises is what the runner makes a gap."""
    told = copy.deepcopy(fixture(name))
    change(told["calls"])
    collector = collectors("aws")[f"aws_{name}"]
    aws = unit(collector, told, Replay(told["calls"]), f"aws_{name}", account)
    found, problems = run(collector, aws)
    assert [problem for problem in problems if not problem.note] == []
    return found


def member(calls: list[Any], operation: str, key: str) -> list[dict[str, Any]]:
    """Return all items under a key in what one operation answers."""
    answers = [call["response"] for call in calls if call["operation"] == operation]
    return [item for response in answers for item in response[key]]


def test_a_part_of_the_attributes_of_a_queue_is_no_proof_of_no_policy(account: Answered) -> None:
    def change(calls: list[Any]) -> None:
        for call in calls:
            if call["operation"] == "GetQueueAttributes":
                call["response"] = {"Attributes": {"KmsMasterKeyId": "alias/aws/sqs"}}

    queues = seen(account, "sqs_queue", change)
    said = [(queue.facts.public, [p.encryption for p in queue.facts.access]) for queue in queues]
    assert said == [(None, ["unknown", "unknown"])] * len(fixture("sqs_queue")["resources"])
    assert said


@pytest.mark.parametrize(
    ("name", "operation", "key", "field"),
    [
        ("cloudtrail", "DescribeTrails", "trailList", "HomeRegion"),
        ("securitylake_data_lake", "ListDataLakes", "dataLakes", "region"),
    ],
)
def test_what_is_of_no_region_is_told_in_each(
    account: Answered, name: str, operation: str, key: str, field: str
) -> None:
    whole: set[str] = set()

    def change(calls: list[Any]) -> None:
        for item in member(calls, operation, key):
            item.pop(field)
            whole.add(item.get("TrailARN") or item["dataLakeArn"])
        # Their buckets may be others than those that were recorded.
        calls.append(answer("HeadBucket", {"BucketRegion": "us-east-1"}, service="s3"))

    assert {thing.id for thing in seen(account, name, change)} == whole


def test_a_file_system_of_a_kind_that_is_not_known_is_a_gap(account: Answered) -> None:
    def change(calls: list[Any]) -> None:
        member(calls, "DescribeFileSystems", "FileSystems")[0]["FileSystemType"] = "NEW"

    with pytest.raises(KeyError, match="NEW"):
        seen(account, "fsx_file_system", change)


def test_a_file_share_of_a_kind_that_is_not_known_is_a_gap(account: Answered) -> None:
    def change(calls: list[Any]) -> None:
        first, *others = member(calls, "ListFileShares", "FileShareInfoList")
        first["FileShareType"] = "NEW"
        for share in others:
            share["FileShareType"] = "NFS"
        refused = {"Code": "InvalidGatewayRequestException", "Message": "no", "status": 400}
        calls[:] = [call for call in calls if call["operation"] != "DescribeSMBFileShares"]
        calls.append({"operation": "DescribeSMBFileShares", "error": refused})

    with pytest.raises(AssertionError, match="DescribeSMBFileShares"):
        seen(account, "storagegateway_smb_file_share", change)


@pytest.mark.parametrize(
    ("name", "operation", "key", "field"),
    [
        ("fsx_backup", "DescribeBackups", "Backups", "Lifecycle"),
        ("lightsail_disk_snapshot", "GetDiskSnapshots", "diskSnapshots", "state"),
        ("lightsail_instance_snapshot", "GetInstanceSnapshots", "instanceSnapshots", "state"),
    ],
)
def test_a_backup_that_failed_is_a_copy_and_no_backup_to_count_on(
    account: Answered, name: str, operation: str, key: str, field: str
) -> None:
    def change(calls: list[Any]) -> None:
        for item in member(calls, operation, key):
            item[field] = "FAILED" if field == "Lifecycle" else "error"

    copies = [one for thing in seen(account, name, change) for one in thing.facts.copies]
    assert copies
    assert {one.made for one in copies} == {None}
    assert all(one.location.countries for one in copies)


def test_the_address_in_a_label_is_not_told(account: Answered) -> None:
    def change(calls: list[Any]) -> None:
        for link in member(calls, "ListLinks", "Items"):
            link["Label"] = "somebody@example.com"

    assert "somebody" not in str(seen(account, "oam_link", change))


def test_the_environment_of_containers_is_dropped_where_it_is_listed(account: Answered) -> None:
    told = fixture("lightsail_container_service")
    assert "not-a-real-one" in str(told["calls"])
    collector = collectors("aws")["aws_lightsail_container_service"]
    aws = unit(collector, told, Replay(told["calls"]), "aws_lightsail_container_service", account)
    assert "not-a-real-one" not in str(list(collector.listing(aws)))


def test_a_log_of_a_chat_that_goes_to_a_new_kind_of_place_is_in_no_known_one(
    account: Answered,
) -> None:
    def change(calls: list[Any]) -> None:
        for one in member(calls, "ListLoggingConfigurations", "loggingConfigurations"):
            # What botocore makes of a member that its model does not have.
            one["destinationConfiguration"] = {"SDK_UNKNOWN_MEMBER": {"name": "lake"}}

    found = seen(account, "ivschat_logging_configuration", change)
    copies = [(one.role, one.location.code) for thing in found for one in thing.facts.copies]
    assert copies == [("log", None)] * 3
