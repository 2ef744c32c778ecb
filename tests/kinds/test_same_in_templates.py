"""What a template says of a type and what a plan of Terraform says agree, but for what is here.

Of each pair both make the same resource; what a scan sees of it is held against Terraform's.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from scanner import kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from scanner.kinds.kind import Kind

FIXTURES = Path(__file__).parent.parent / "fixtures"
FOLDER = Path(kinds.__file__).parent
# Each a type of CloudFormation, and Terraform's.
TWINS = dict(
    line.split()
    for line in (FIXTURES / "kinds" / "cloudformation.twins.txt").read_text().splitlines()
    if not line.startswith("#")
)
# Types that in a template are held to keep something, whatever is set.
HELD_TO_KEEP = {
    "AWS::Athena::WorkGroup",
    "AWS::DLM::LifecyclePolicy",
    "AWS::ECR::ReplicationConfiguration",
    "AWS::ECS::Cluster",
    "AWS::ECS::Service",
    "AWS::ElastiCache::GlobalReplicationGroup",
    "AWS::Logs::DeliveryDestination",
    "AWS::QuickSight::DataSet",
    "AWS::SageMaker::FeatureGroup",
}
# Types of which a template leaves it open how they are reached.
LEFT_OPEN = {
    "AWS::APS::Workspace",
    "AWS::AppStream::User",
    "AWS::DocDB::DBInstance",
    "AWS::DynamoDB::GlobalTable",
    "AWS::ElastiCache::GlobalReplicationGroup",
    "AWS::IdentityStore::User",
    "AWS::IoT::Thing",
    "AWS::Location::GeofenceCollection",
    "AWS::Location::Tracker",
    "AWS::MediaStore::Container",
    "AWS::ODB::CloudAutonomousVmCluster",
    "AWS::ODB::CloudExadataInfrastructure",
    "AWS::ODB::CloudVmCluster",
    "AWS::RedshiftServerless::Workgroup",
}
# Snapshots whose shares no template can tell: what Terraform's says is of those.
SHARED_ELSEWHERE = {"AWS::RDS::ClusterSnapshot", "AWS::RDS::DBSnapshot"}
# Types of which only a template says whom they are shared with.
SHARED_HERE = {"AWS::ImageBuilder::DistributionConfiguration", "AWS::Lightsail::Bucket"}
# Types whose policy is a resource in only one of the two.
POLICY_IN_ONE = {
    "AWS::APS::Workspace",
    "AWS::Backup::LogicallyAirGappedBackupVault",
    "AWS::CloudTrail::EventDataStore",
    "AWS::CodeArtifact::Repository",
    "AWS::DSQL::Cluster",
    "AWS::DynamoDB::GlobalTable",
    "AWS::KMS::ReplicaKey",
    "AWS::Logs::DeliveryDestination",
    "AWS::Logs::LogGroup",
    "AWS::MediaStore::Container",
    "AWS::PaymentCryptography::Key",
    "AWS::RUM::AppMonitor",
    "AWS::RedshiftServerless::Namespace",
    "AWS::Lex::Bot",
    "AWS::RedshiftServerless::Snapshot",
}
# Types that in a template may hold what sends data to others.
WITH_SUBSCRIPTIONS = {"AWS::ECS::Service", "AWS::SNS::Topic"}


def kind_of(type_: str) -> Kind:
    found = kinds.find(type_)
    assert found is not None, type_
    return found


def each(read: Callable[[Kind], object]) -> tuple[dict[str, object], dict[str, object]]:
    """Return what is read of each type of CloudFormation, and of its twin."""
    return (
        {type_: read(kind_of(type_)) for type_ in TWINS},
        {type_: read(kind_of(twin)) for type_, twin in TWINS.items()},
    )


def differing(read: Callable[[Kind], object]) -> set[str]:
    here, there = each(read)
    return {type_ for type_ in TWINS if here[type_] != there[type_]}


def seen_types() -> set[str]:
    files = (FIXTURES / "aws").glob("*.json")
    found = (json.loads(file.read_text(encoding="utf-8")).get("resources", ()) for file in files)
    return {resource["type"] for resources in found for resource in resources}


def test_a_type_is_of_the_same_category() -> None:
    here, there = each(lambda kind: kind.category)
    assert here == there


def test_a_type_keeps_data_in_both_or_in_neither() -> None:
    here, there = each(lambda kind: kind.persistence)
    assert here == there
    assert differing(lambda kind: kind.passes_on) == HELD_TO_KEEP
    assert not any(kind_of(type_).passes_on for type_ in HELD_TO_KEEP)


def test_a_type_is_reached_in_the_same_way() -> None:
    def way(kind: Kind) -> object:
        return "by its settings" if callable(kind.encryption) else (kind.encryption, kind.evidence)

    told = SHARED_ELSEWHERE | SHARED_HERE | WITH_SUBSCRIPTIONS
    assert differing(way) == LEFT_OPEN | told
    assert {kind_of(type_).encryption for type_ in LEFT_OPEN} == {"unknown"}


def test_whom_policies_let_in_is_read_in_both() -> None:
    assert differing(lambda kind: kind.let_in is not None) == POLICY_IN_ONE


def test_a_template_closes_nothing_that_may_be_open() -> None:
    def closed(kind: Kind) -> bool:
        through = kind.encryption is not None or callable(kind.public)
        return kind.public is False or not through

    here, there = each(closed)
    assert {t for t in TWINS if here[t] and not there[t]} == SHARED_ELSEWHERE


def test_a_scan_knows_both_by_the_same_name() -> None:
    seen = seen_types()
    here = {type_: kind_of(type_).live for type_ in TWINS}
    there = {type_: kind_of(twin).live or twin for type_, twin in TWINS.items()}
    assert here == {type_: twin if twin in seen else None for type_, twin in there.items()}


def test_each_name_that_a_scan_is_said_to_know_is_one() -> None:
    files = [*FOLDER.glob("terraform/aws_*.py"), *FOLDER.glob("cloudformation/aws_*.py")]
    assert files
    templates = (FIXTURES / "kinds" / "cloudformation.types.txt").read_text().splitlines()
    types = [file.stem for file in files if file.parent.name == "terraform"]
    types += [type_ for type_ in templates if kinds.find(type_)]
    named = {type_: kind_of(type_).live for type_ in types}
    assert {live for live in named.values() if live} - seen_types() == set()
