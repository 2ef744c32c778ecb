"""What AWS's types keep and where: inside, outside, not known yet, and not set."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from scanner import kinds
from scanner.kinds.network import InNetwork
from scanner.plans import Unknown
from tests.kinds.aws_things import HERE, thing
from tests.kinds.things import AFTER, UNSET, Planned, about, copies, of, resource

FIXTURES = Path(__file__).parent.parent / "fixtures" / "kinds"
CASES: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (FIXTURES / "aws.cases.toml").read_text(encoding="utf-8")
)
TYPES = sorted(file.stem for file in (Path(kinds.__file__).parent / "terraform").glob("aws_*.py"))
NOT_HERE = "is not in this plan; --with-run looks it up in what is there today"
OUTPOST = "on an Outpost: declare in the register where that stands"
ISTANBUL = "eu-central-1-ist-1a"

# What the cases refer to: `far` is in the United States, `istanbul` in a Local Zone of Frankfurt.
SUBNETS = (
    Planned("aws_subnet.frankfurt", {"region": HERE, "availability_zone": "eu-central-1a"}),
    Planned("aws_subnet.istanbul", {"region": HERE, "availability_zone": ISTANBUL}),
    Planned("aws_subnet.outpost", {"region": HERE, "outpost_arn": "arn:aws:outposts:x:1:o"}),
    Planned("aws_db_subnet_group.frankfurt", {"subnet_ids": [of("aws_subnet.frankfurt")]}),
    Planned("aws_db_subnet_group.istanbul", {"subnet_ids": [of("aws_subnet.istanbul")]}),
)
LOCATIONS = (
    Planned("aws_datasync_location_s3.bucket", {"s3_bucket_arn": of("aws_s3_bucket.far")}),
    Planned(
        "aws_datasync_location_efs.arn",
        {"efs_file_system_arn": "arn:aws:elasticfilesystem:eu-west-1:123456789012:file-system/f"},
    ),
    Planned("aws_datasync_location_smb.site", {"server_hostname": "files.example.org"}),
)
BUCKET = Planned("aws_s3_bucket.far", {"region": "us-east-1", "bucket": "far"})


def around(*addresses: str) -> list[Planned]:
    named = {a for a in addresses if a.endswith(".far")} - {BUCKET.address}
    others = [Planned(address, {"region": "us-east-1"}) for address in sorted(named)]
    return [*SUBNETS, *LOCATIONS, BUCKET, *others]


def decoded(value: Any, seen: set[str]) -> Any:
    """Read a case: `?` is known after the deploy, `?unset` filled in, `?a.b` from another thing."""
    if isinstance(value, dict):
        return {key: decoded(inner, seen) for key, inner in value.items()}
    if isinstance(value, list):
        return [decoded(inner, seen) for inner in value]
    if not (isinstance(value, str) and value.startswith("?")):
        return value
    seen.add(value[1:])
    return {"?": AFTER, "?unset": UNSET}.get(value) or of(value[1:])


@pytest.mark.parametrize("letter", sorted({type_[4] for type_ in CASES}))
def test_copies(letter: str) -> None:
    expected, found = {}, {}
    for type_, cases in CASES.items():
        for number, case in enumerate(cases if type_[4] == letter else ()):
            with about(f"{type_}, case {number}"):
                seen: set[str] = set()
                values = decoded(case["values"], seen)
                expected[type_, number] = case["copies"]
                found[type_, number] = copies(thing(type_, **values), *around(*seen))
    assert found == expected


def test_a_kind_with_more_than_a_copy_in_its_own_place_has_cases() -> None:
    assert [type_ for type_ in TYPES if type_ not in CASES and not _only_here(type_)] == []


def _only_here(type_: str) -> bool:
    kind = kinds.find(type_)
    assert kind is not None
    specs = kind.copies
    return (
        isinstance(specs, tuple)
        and not kind.zone
        and not any(spec.at or spec.each or spec.when or spec.absent for spec in specs)
    )


def test_a_kind_without_cases_keeps_what_it_keeps_in_its_own_place() -> None:
    expected, found = {}, {}
    for type_ in filter(_only_here, TYPES):
        kind = kinds.find(type_)
        assert kind is not None, type_
        for region, country in ((HERE, "DE"), ("us-east-1", "US")):
            with about(type_):
                places = copies(thing(type_, region=region))
            expected[type_, region] = {country} if kind.copies else set()
            found[type_, region] = {place.split(": ")[1] for place in places}
    assert found == expected
    assert found


def test_only_what_passes_data_on_may_keep_none() -> None:
    expected, found = {}, {}
    for type_ in TYPES:
        with about(type_):
            facts = resource(thing(type_)).facts
            kind = kinds.find(type_)
            assert kind is not None
        keeps = [copy for copy in facts.copies if copy.role != "key"]
        expected[type_] = "transit" if kind.passes_on and not keeps else kind.persistence
        found[type_] = facts.persistence
    assert found == expected


def test_a_zone_of_the_region_in_another_country_is_not_the_region() -> None:
    volume = thing("aws_ebs_volume", availability_zone=ISTANBUL)
    assert copies(volume) == [f"primary {ISTANBUL}: TR"]


@pytest.mark.parametrize(
    ("region", "expected"),
    [
        (
            "eu-central-1",
            "?: subnet_id is not in this plan, and eu-central-1 has zones in other countries"
            " (GR, PL, TR); plans.plain_zones in residency.toml says that none of them is used",
        ),
        ("eu-west-1", "eu-west-1: IE"),
        ("us-east-1", None),
    ],
)
def test_a_subnet_that_is_not_in_the_plan(region: str, expected: str | None) -> None:
    found = copies(thing("aws_instance", region=region, subnet_id="subnet-1"))
    if expected:
        assert found == [f"primary {expected}"]
    else:
        assert "US" not in found[0].split(": ")[1].split()


@pytest.mark.parametrize(
    ("subnets", "expected"),
    [
        (["frankfurt"], "eu-central-1a: DE"),
        (["frankfurt", "frankfurt"], "eu-central-1a: DE"),
        (["frankfurt", "istanbul"], f"?: in one of several: {ISTANBUL}, eu-central-1a"),
        (["outpost"], f"?: {OUTPOST}"),
    ],
)
def test_several_subnets(subnets: list[str], expected: str) -> None:
    ids = [of(f"aws_subnet.{name}") for name in subnets]
    group = thing("aws_autoscaling_group", vpc_zone_identifier=ids)
    assert copies(group, *SUBNETS) == [f"primary {expected}"]


def test_what_the_author_wrote_tells_the_subnet_too() -> None:
    instance = Planned(
        "aws_instance.a",
        {"region": HERE, "subnet_id": "subnet-1"},
        written={"subnet_id": ("aws_subnet.istanbul",)},
    )
    assert copies(instance, *SUBNETS) == [f"primary {ISTANBUL}: TR"]


@pytest.mark.parametrize("other", ["subnet-1", AFTER], ids=["elsewhere", "later"])
def test_one_subnet_that_is_not_in_the_plan_is_enough(other: object) -> None:
    subnets = [of("aws_subnet.frankfurt"), other]
    group = thing("aws_autoscaling_group", vpc_zone_identifier=subnets)
    assert copies(group, *SUBNETS) == [
        "primary ?: vpc_zone_identifier is not in this plan, and eu-central-1 has zones in other"
        " countries (GR, PL, TR); plans.plain_zones in residency.toml says that none of them is"
        " used"
    ]


def test_a_subnet_that_is_chosen_instead_of_the_planned_one() -> None:
    planned = Planned(
        "aws_subnet.a", {"region": HERE, "availability_zone": "eu-central-1a", "id": AFTER}
    )
    instance = Planned(
        "aws_instance.a",
        {"region": "eu-west-1", "subnet_id": "subnet-1"},
        written={"subnet_id": ("aws_subnet.a",)},
    )
    assert copies(instance, planned) == ["primary eu-west-1: IE"]


def test_the_account_of_a_replica_is_the_one_that_is_named() -> None:
    rule = {"status": "Enabled", "destination": [{"bucket": "arn:aws:s3:::far", "account": "42"}]}
    told = resource(thing("aws_s3_bucket_replication_configuration", rule=[rule]), BUCKET)
    assert [copy.owner for copy in told.facts.copies] == ["42"]
    rule["destination"] = [{"bucket": "arn:aws:s3:::far", "account": AFTER}]
    later = resource(thing("aws_s3_bucket_replication_configuration", rule=[rule]), BUCKET)
    assert [copy.owner for copy in later.facts.copies] == [None]


@pytest.mark.parametrize(
    "name",
    [
        *("far", "arn:aws:s3:::far", "arn:aws:s3:::far/logs/", "s3://far", "s3://far/x/y"),
        *("s3a://far/x", "far.s3.amazonaws.com", "far.s3.us-east-1.amazonaws.com"),
    ],
)
def test_each_way_to_name_a_bucket(name: str) -> None:
    assert copies(thing("aws_flow_log", log_destination=name), BUCKET) == ["log us-east-1: US"]


def test_a_folder_is_not_taken_for_a_bucket() -> None:
    found = copies(thing("aws_flow_log", log_destination="arn:aws:s3:::other/far"), BUCKET)
    assert found == [f"log ?: log_destination {NOT_HERE}"]


@pytest.mark.parametrize(
    ("containers", "expected"),
    [
        ([], []),
        ([{"name": "a"}], []),
        ([{"logConfiguration": {"logDriver": "awslogs"}}], ["log eu-central-1: DE"]),
        (
            [{"logConfiguration": {"logDriver": "awslogs",
                                   "options": {"awslogs-region": "us-east-1"}}}],
            ["log us-east-1: US"],
        ),
        (
            [{"logConfiguration": {"logDriver": "splunk"}}],
            ["log ?: a container sends its log by another driver"],
        ),
    ],
)  # fmt: skip
def test_where_containers_log(containers: list[Any], expected: list[str]) -> None:
    definitions = json.dumps(containers)
    found = resource(thing("aws_ecs_task_definition", container_definitions=definitions)).facts
    assert copies(thing("aws_ecs_task_definition", container_definitions=definitions)) == expected
    assert found.persistence == ("persistent" if expected else "transit")


@pytest.mark.parametrize("definitions", ["not JSON", "3", '"text"'])
def test_containers_that_cannot_be_read(definitions: str) -> None:
    found = copies(thing("aws_ecs_task_definition", container_definitions=definitions))
    assert found == ["log ?: a container sends its log by another driver"]


def test_containers_that_are_known_after_the_deploy() -> None:
    found = copies(thing("aws_ecs_task_definition", container_definitions=AFTER))
    assert found == ["log ?: container_definitions is known only after the deploy"]


def test_no_setting_of_a_kind_is_told_in_clear() -> None:
    secret = Unknown("sensitive", written=True)
    found = resource(thing("aws_db_instance", password=secret, kms_key_id=secret)).facts
    assert "sensitive" not in repr(found)


def test_every_group_of_subnets_is_followed_by_the_same_setting() -> None:
    followed = {
        kind.copies.group[1]
        for kind in map(kinds.find, TYPES)
        if kind and isinstance(kind.copies, InNetwork) and kind.copies.group
    }
    assert followed == {"subnet_ids"}
