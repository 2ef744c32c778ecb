"""What a plan says of a type and what a scan sees of it agree, but for what is listed here.

What a scan can see is taken from the recorded answers of its collector; what a kind can say, from
its settings and its cases.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from scanner import kinds
from scanner.kinds.network import InNetwork
from scanner.targets.unit import collectors
from tests.kinds.aws_things import HERE, thing
from tests.kinds.test_aws import around, decoded
from tests.kinds.things import Planned, about, resource

if TYPE_CHECKING:
    from scanner.kinds.kind import Kind
    from scanner.model import Resource

FIXTURES = Path(__file__).parent.parent / "fixtures"
CASES: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (FIXTURES / "kinds" / "aws.cases.toml").read_text(encoding="utf-8")
)
SAME: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (FIXTURES / "kinds" / "aws.same.toml").read_text(encoding="utf-8")
)

# Copies that a scan sees, of which in a plan another resource tells.
OF_ANOTHER_RESOURCE = {
    ("aws_api_gateway_rest_api", "cache"): "aws_api_gateway_stage",
    ("aws_api_gateway_rest_api", "log"): "aws_api_gateway_stage",
    ("aws_chime_voice_connector", "primary"): "aws_chime_voice_connector_streaming",
    ("aws_cloudwatch_log_group", "log"): "aws_cloudwatch_log_subscription_filter",
    ("aws_cognito_user_pool", "log"): "aws_cognito_log_delivery_configuration",
    ("aws_directory_service_directory", "log"): "aws_directory_service_log_subscription",
    ("aws_directory_service_directory", "replica"): "aws_directory_service_region",
    ("aws_ecr_repository", "planned"): "aws_ecr_replication_configuration",
    ("aws_efs_file_system", "replica"): "aws_efs_replication_configuration",
    ("aws_rds_global_cluster", "replica"): "aws_rds_cluster",
    ("aws_redshift_cluster", "log"): "aws_redshift_logging",
    ("aws_s3tables_table", "replica"): "aws_s3tables_table_replication",
    ("aws_s3tables_table_bucket", "replica"): "aws_s3tables_table_bucket_replication",
    ("aws_sns_topic", "replica"): "aws_sns_topic_subscription",
    ("aws_timestreamwrite_database", "log"): "aws_timestreamwrite_table",
    ("aws_vpclattice_service", "log"): "aws_vpclattice_access_log_subscription",
}
# Copies that a scan sees and that no plan can tell of, by why that is.
NO_PLAN_TELLS = {
    "the service makes it by itself, or somebody does by hand: no setting of the provider does": {
        ("aws_athena_workgroup", "log"),
        ("aws_bedrockagentcore_memory", "replica"),
        ("aws_cloudwatch_log_group", "backup"),
        ("aws_cognito_user_pool", "replica"),
        ("aws_connect_instance", "planned"),
        ("aws_connect_instance", "replica"),
        ("aws_directory_service_directory", "snapshot"),
        ("aws_fsx_file_cache", "log"),
        ("aws_kinesis_stream", "replica"),
        ("aws_kinesis_video_stream", "cache"),
        ("aws_kinesis_video_stream", "replica"),
        ("aws_lexv2models_bot", "log"),
        ("aws_lexv2models_bot", "replica"),
        ("aws_lightsail_bucket", "log"),
        ("aws_lightsail_disk", "snapshot"),
        ("aws_msk_replicator", "log"),
        ("aws_opensearch_domain", "replica"),
        ("aws_redshiftserverless_namespace", "backup"),
        ("aws_redshiftserverless_namespace", "snapshot"),
        ("aws_rekognition_project", "replica"),
        ("aws_s3_bucket", "index"),
        ("aws_s3control_bucket", "replica"),
        ("aws_timestreaminfluxdb_db_instance", "backup"),
        ("aws_workspaces_workspace", "replica"),
    },
    "the zone of a node, or the other member of a pair, which only the API names": {
        ("aws_elasticache_replication_group", "replica"),
        ("aws_lightsail_database", "replica"),
        ("aws_memorydb_cluster", "replica"),
        ("aws_mq_broker", "planned"),
        ("aws_rds_cluster", "replica"),
        ("aws_redshift_cluster", "replica"),
        ("aws_timestreaminfluxdb_db_instance", "replica"),
    },
    "the account that administers the organization, which only that one names": {
        ("aws_guardduty_detector", "log"),
        ("aws_macie2_account", "log"),
        ("aws_securityhub_account", "log"),
    },
    "the regions of a profile for questions to a model, which only the API names": {
        ("aws_bedrockagent_agent", "cache"),
        ("aws_bedrockagent_data_source", "cache"),
        ("aws_bedrockagentcore_memory", "cache"),
    },
    "the disks of what runs in it now, which no setting of a cluster tells": {
        ("aws_ecs_cluster", "cache"),
    },
    "the targets of a program that was drawn, which only the API names": {
        ("aws_glue_job", "replica"),
    },
    "what is gathered from other regions, which no plan makes": {
        ("aws_ssm_resource_data_sync", "replica"),
    },
    "a log group of the account's own in that region, which is planned as itself": {
        ("aws_db_instance", "log"),
        ("aws_docdb_cluster", "log"),
        ("aws_rds_cluster", "log"),
    },
}
# Copies that a plan tells of, and that a scan reads as resources of their own.
READ_AS_ITSELF = {
    ("aws_emr_cluster", "primary"): "aws_ebs_volume",
    ("aws_ebs_volume", "snapshot"): "aws_ebs_snapshot",
    ("aws_lightsail_database", "snapshot"): "aws_lightsail_database_snapshot",
}
# Types that a scan can see to keep nothing, which a plan holds to keep data, and why it does.
HELD_TO_KEEP = {
    "aws_codebuild_project": "a build whose logs are off may make something elsewhere",
    "aws_emr_cluster": "its machines and volumes are read themselves; it may log nothing",
    "aws_emrserverless_application": "each kind of log can be off",
    "aws_instance": "its volumes are read themselves; most have no other disk",
    "aws_directory_service_directory": "a connector keeps nothing; it is planned as a directory is",
}
# Ways in that a scan sees, of which in a plan another resource tells.
ENDPOINT_OF_ANOTHER = {
    "aws_lb": "aws_lb_listener",
    "aws_vpclattice_service": "aws_vpclattice_listener",
}
# Ways to the data that a scan sees and that a plan does not tell, by why that is.
NO_PLAN_TELLS_WAY = {
    "how it is reached and where it stands is told of each listener, a resource of its own": {
        ("aws_lb", "endpoint"),
        ("aws_lb", "network"),
        ("aws_vpclattice_service", "endpoint"),
    },
    "whom it is shared with, or its policy lets in, no setting of the provider says": {
        ("aws_backup_vault", "share"),
        ("aws_cloudfront_distribution", "link"),
        ("aws_cloudtrail_event_data_store", "principal"),
        ("aws_comprehend_document_classifier", "principal"),
        ("aws_comprehend_entity_recognizer", "principal"),
        ("aws_connect_instance", "share"),
        ("aws_directory_service_directory", "share"),
        ("aws_dsql_cluster", "principal"),
        ("aws_lexv2models_bot", "principal"),
        ("aws_lightsail_bucket", "share"),
        ("aws_redshift_cluster_snapshot", "share"),
        ("aws_redshiftserverless_workgroup", "link"),
        ("aws_rekognition_project", "principal"),
    },
    "a share of RAM is of whatever its ARNs name, which are there after the deploy": {
        ("aws_ssm_parameter", "principal"),
    },
    "a data access policy names collections by pattern, of this plan or any other": {
        ("aws_opensearchserverless_collection", "principal"),
    },
    "a function of another account, whose ARN a plan of this one seldom knows": {
        ("aws_cognito_user_pool", "peering"),
    },
    "the other account asks for the connection, in a plan of its own": {
        ("aws_opensearch_domain", "network"),
        ("aws_opensearch_domain", "peering"),
    },
}
# Ways of sites that a scan names by an ARN, and that before the deploy are nobody knows yet whose.
NAMED_AFTER_THE_DEPLOY = {
    ("aws_ec2_client_vpn_endpoint", "principal"),
    ("aws_vpn_connection", "principal"),
}
# Types that no recorded answer shows open to anyone, though a policy might make them so.
A_POLICY_MAY_OPEN = {
    "aws_cloudtrail_event_data_store",
    "aws_comprehend_document_classifier",
    "aws_comprehend_entity_recognizer",
    "aws_rekognition_project",
    "aws_s3control_bucket",
}
# Types whose copies are in a bucket, which says itself how it is encrypted.
BY_ITS_BUCKET = {"aws_storagegateway_nfs_file_share"}
# Types whose only ways are those of others: who gets the data, from where it comes.
ONLY_TO_OTHERS = {
    "aws_amplify_app",
    "aws_appflow_flow",
    "aws_batch_job_definition",
    "aws_bedrockagentcore_gateway_target",
    "aws_chime_voice_connector_origination",
    "aws_chime_voice_connector_termination",
    "aws_cloudwatch_event_api_destination",
    "aws_ec2_client_vpn_endpoint",
    "aws_ecs_task_definition",
    "aws_globalaccelerator_accelerator",
    "aws_globalaccelerator_cross_account_attachment",
    "aws_sns_platform_application",
    "aws_vpc_peering_connection",
    "aws_vpn_connection",
}


def recorded() -> dict[str, list[dict[str, Any]]]:
    """What comes of the recorded answers, by type, of types that have a kind of the same name."""
    found: dict[str, list[dict[str, Any]]] = {}
    for name in collectors("aws"):
        file = FIXTURES / "aws" / f"{name.removeprefix('aws_')}.json"
        for one in json.loads(file.read_text(encoding="utf-8")).get("resources", []):
            if kinds.find(one["type"]):
                found.setdefault(one["type"], []).append(one)
    return found


SEEN = recorded()
TYPES = sorted(SEEN)


def kind_of(type_: str) -> Kind:
    found = kinds.find(type_)
    assert found is not None
    return found


def roles_told(type_: str) -> set[str]:
    copies = kind_of(type_).copies
    specs = copies.kept if isinstance(copies, InNetwork) else copies
    told = {spec.role for spec in specs} if isinstance(specs, tuple) else set()
    lines = [line for case in CASES.get(type_, ()) for line in case["copies"]]
    return {*told, *(line.split(maxsplit=1)[0] for line in lines)} - {"key"}


def roles_seen(type_: str) -> set[str]:
    copies = [copy for one in SEEN[type_] for copy in one["facts"].get("copies", ())]
    return {copy["role"] for copy in copies} - {"key"}


def endpoints(type_: str) -> set[str]:
    paths = [path for one in SEEN[type_] for path in one["facts"].get("access", ())]
    return {path["encryption"] for path in paths if path["kind"] == "endpoint"}


def test_a_type_is_of_the_same_category() -> None:
    told = {type_: {kind_of(type_).category} for type_ in TYPES}
    assert told == {
        type_: {one["facts"]["category"] for one in found} for type_, found in SEEN.items()
    }


def test_a_type_keeps_data_in_both_or_in_neither() -> None:
    told, seen = {}, {}
    for type_, found in SEEN.items():
        kind = kind_of(type_)
        told[type_] = {kind.persistence}
        seen[type_] = {one["facts"]["persistence"] for one in found}
        if kind.passes_on or type_ in HELD_TO_KEEP:
            # Whether one of them keeps anything is by its settings.
            seen[type_] -= {"transit"}
    assert seen == told


def test_the_same_copies_can_be_told() -> None:
    allowed = {*OF_ANOTHER_RESOURCE, *(pair for why in NO_PLAN_TELLS.values() for pair in why)}
    more = {(type_, role) for type_ in TYPES for role in roles_seen(type_) - roles_told(type_)}
    less = {(type_, role) for type_ in TYPES for role in roles_told(type_) - roles_seen(type_)}
    assert more == allowed
    assert less == READ_AS_ITSELF.keys()


def test_what_tells_of_it_instead_is_there() -> None:
    for (type_, role), other in OF_ANOTHER_RESOURCE.items():
        with about(type_):
            assert role in roles_told(other) or {"primary", "replica"} & roles_told(other)
    assert set(READ_AS_ITSELF.values()) <= collectors("aws").keys()
    assert all(map(kinds.find, ENDPOINT_OF_ANOTHER.values()))


@pytest.mark.parametrize("type_", TYPES)
def test_a_type_is_reached_in_the_same_way(type_: str) -> None:
    access = resource(thing(type_)).facts.access
    told = {path.encryption for path in access if path.kind == "endpoint"}
    seen = endpoints(type_)
    if type_ in ENDPOINT_OF_ANOTHER:
        assert (told, bool(seen)) == (set(), True)
        return
    if callable(kind_of(type_).encryption):
        # It is by what is set, which is not the same here as in the recorded answers.
        assert seen or type_ in ONLY_TO_OTHERS
        return
    assert bool(told) == bool(seen)
    # What no setting decides is the same; a policy may refuse what the service refuses anyway.
    if told == {"by-service"}:
        assert seen <= {"by-service", "enforced"}
    else:
        assert seen != {"by-service"}


def planned_like(type_: str, case: dict[str, Any]) -> Resource:
    """Return what a plan with the settings of a case makes."""
    named: set[str] = set()
    values = decoded(case["values"], named)
    others = [
        Planned(address, {"region": HERE, **decoded(given, named)})
        for address, given in case.get("others", {}).items()
    ]
    return resource(thing(type_, **values), *others, *around(*named))


@pytest.mark.parametrize(
    ("type_", "number"), [(t, n) for t, cases in SAME.items() for n in range(len(cases))]
)
def test_the_same_settings_open_the_same_ways(type_: str, number: int) -> None:
    case = SAME[type_][number]
    later, elsewhere = case.get("later", []), case.get("elsewhere", [])
    (seen,) = (one["facts"] for one in SEEN[type_] if one["id"].endswith(case["like"]))
    told = planned_like(type_, case).facts
    blind = "encryption" in later
    ways = {
        (p["kind"], blind or p["encryption"], p.get("principal"), tuple(p.get("origins", ())))
        for p in seen["access"]
        if p["kind"] not in elsewhere
    }
    assert {(p.kind, blind or p.encryption, p.principal, p.origins) for p in told.access} == ways
    assert told.public is (None if "public" in later else seen.get("public"))


def test_the_same_kinds_of_ways_can_be_told() -> None:
    seen = {
        (type_, path["kind"])
        for type_ in TYPES
        for one in SEEN[type_]
        for path in one["facts"].get("access", ())
    }
    told = {
        (type_, path.kind)
        for type_ in TYPES
        for made in (
            resource(thing(type_)),
            *(planned_like(type_, case) for case in SAME.get(type_, ())),
        )
        for path in made.facts.access
    }
    assert seen - told == {pair for why in NO_PLAN_TELLS_WAY.values() for pair in why}
    assert told - seen == NAMED_AFTER_THE_DEPLOY


def test_whether_anyone_gets_in_is_told_alike() -> None:
    open_, closed = set(), set()
    for type_ in TYPES:
        if callable(kind_of(type_).public):
            continue  # It is by what is set, which test_aws_access.py has cases of.
        seen = {one["facts"].get("public") for one in SEEN[type_]}
        told = resource(thing(type_)).facts.public
        if told is False and seen != {False}:
            closed.add(type_)
        if told is None and seen == {False} and not kind_of(type_).let_in:
            open_.add(type_)
        assert told is not True or seen == {True}, type_
    assert (closed, open_) == (set(), A_POLICY_MAY_OPEN)


def test_what_a_service_always_encrypts_is_encrypted_in_a_plan_too() -> None:
    left_open = set()
    for type_ in TYPES:
        copies = kind_of(type_).copies
        specs = copies.kept if isinstance(copies, InNetwork) else copies
        if not isinstance(specs, tuple):
            continue
        seen = {
            copy.get("encrypted")
            for one in SEEN[type_]
            for copy in one["facts"].get("copies", ())
            if copy["role"] == "primary"
        }
        told = {spec.encrypted for spec in specs if spec.role == "primary"}
        if seen == {True} and told == {None}:
            left_open.add(type_)
    assert left_open == BY_ITS_BUCKET
