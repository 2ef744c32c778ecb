"""Every type of a provider has its room: a kind, no personal data kept, or knowingly not known."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from scanner import kinds

FIXTURES = Path(__file__).parent.parent / "fixtures" / "kinds"
PROVIDERS = sorted(file.name.removesuffix(".types.txt") for file in FIXTURES.glob("*.types.txt"))
TERRAFORM = [provider for provider in PROVIDERS if provider != "cloudformation"]
FOLDER = files("scanner.kinds") / "nothing_kept"
GROUPS = {
    file.name.removesuffix(".toml"): tomllib.loads(file.read_text(encoding="utf-8"))["group"]
    for file in FOLDER.iterdir()
}
A_TYPE = re.compile(r"[a-z0-9]+(_[a-z0-9_*]+)?|[A-Za-z0-9]+(::[A-Za-z0-9]+){1,2}(::)?\*?")

# What a company has that runs a web site with a database, and nothing out of the way.
USUAL = """
aws_acm_certificate aws_alb_target_group aws_api_gateway_rest_api aws_api_gateway_stage
aws_apigatewayv2_api aws_apigatewayv2_stage aws_appautoscaling_policy aws_appautoscaling_target
aws_autoscaling_group aws_cloudfront_distribution aws_cloudfront_origin_access_control
aws_cloudtrail aws_cloudwatch_event_rule aws_cloudwatch_event_target aws_cloudwatch_log_group
aws_cloudwatch_metric_alarm aws_cognito_user_pool aws_cognito_user_pool_client aws_db_instance
aws_db_parameter_group aws_db_subnet_group aws_dynamodb_table aws_ebs_volume aws_ecr_repository
aws_ecs_cluster aws_ecs_service aws_ecs_task_definition aws_efs_file_system aws_eip
aws_eks_addon aws_eks_cluster aws_eks_node_group aws_elasticache_replication_group
aws_flow_log aws_iam_instance_profile aws_iam_policy aws_iam_role aws_iam_role_policy_attachment
aws_iam_user aws_instance aws_internet_gateway aws_key_pair aws_kms_alias aws_kms_key
aws_lambda_function aws_lambda_permission aws_launch_template aws_lb aws_lb_listener
aws_lb_listener_rule aws_lb_target_group aws_lb_target_group_attachment aws_nat_gateway
aws_network_acl aws_rds_cluster aws_rds_cluster_instance aws_route aws_route53_record
aws_route53_zone aws_route_table aws_route_table_association aws_s3_bucket aws_s3_bucket_acl
aws_s3_bucket_lifecycle_configuration aws_s3_bucket_ownership_controls aws_s3_bucket_policy
aws_s3_bucket_public_access_block aws_s3_bucket_server_side_encryption_configuration
aws_s3_bucket_versioning aws_s3_object aws_secretsmanager_secret aws_secretsmanager_secret_version
aws_security_group aws_security_group_rule aws_sns_topic aws_sns_topic_subscription aws_sqs_queue
aws_sqs_queue_policy aws_ssm_parameter aws_subnet aws_volume_attachment aws_vpc aws_vpc_endpoint
aws_vpc_security_group_egress_rule aws_vpc_security_group_ingress_rule aws_wafv2_web_acl
aws_wafv2_web_acl_association
archive_file null_resource random_id random_password random_string terraform_data time_sleep
tls_private_key
"""


def listed(name: str) -> list[str]:
    lines = (FIXTURES / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("provider", TERRAFORM)
def test_every_type_is_in_one_room(provider: str) -> None:
    types = listed(f"{provider}.types.txt")
    kept = {type_ for type_ in types if kinds.find(type_)}
    nothing = {type_ for type_ in types if kinds.keeps_nothing(type_)}
    assert kept & nothing == set()
    assert sorted(set(types) - kept - nothing) == listed(f"{provider}.unsupported.txt")


@pytest.mark.parametrize("provider", TERRAFORM)
def test_every_kind_is_a_type_that_there_is(provider: str) -> None:
    folder = files("scanner.kinds") / "terraform"
    names = {file.name.removesuffix(".py") for file in folder.iterdir()}
    own = {name for name in names if name.startswith(f"{provider}_")}
    assert own <= set(listed(f"{provider}.types.txt"))
    assert own


def test_every_kind_belongs_to_a_provider_whose_types_are_known() -> None:
    folder = files("scanner.kinds") / "terraform"
    names = {file.name for file in folder.iterdir() if file.name.endswith(".py")}
    assert {name.split("_")[0] for name in names - {"__init__.py"}} == set(TERRAFORM)


@pytest.mark.parametrize("provider", TERRAFORM)
def test_every_name_and_star_that_keeps_nothing_is_for_something(provider: str) -> None:
    types = set(listed(f"{provider}.types.txt"))
    names = [name for group in GROUPS[provider] for name in group["types"]]
    stars = [re.compile(name.replace("*", "[a-z0-9_]+")) for name in names if "*" in name]
    assert sorted(name for name in names if "*" not in name and name not in types) == []
    assert [star.pattern for star in stars if not any(map(star.fullmatch, types))] == []
    twice = [n for n in names if "*" not in n and any(star.fullmatch(n) for star in stars)]
    assert twice == []


def test_what_a_usual_plan_has_is_known() -> None:
    unknown = [t for t in USUAL.split() if not (kinds.find(t) or kinds.keeps_nothing(t))]
    assert unknown == []


@pytest.mark.parametrize("name", sorted(GROUPS))
def test_each_group_has_a_reason_and_names_each_type_once(name: str) -> None:
    types = [type_ for group in GROUPS[name] for type_ in group["types"]]
    assert sorted(types) == sorted(set(types))
    assert all(group["reason"].strip() and group["types"] for group in GROUPS[name])
    assert [type_ for type_ in types if not A_TYPE.fullmatch(type_)] == []


@pytest.mark.parametrize(
    "type_",
    [
        *("local_file", "local_sensitive_file", "helm_release", "kubernetes_manifest"),
        *("kubernetes_secret", "kubernetes_config_map", "kubernetes_persistent_volume_claim"),
        *("kubernetes_stateful_set", "aws_something_new", "aws_s3_bucket", "", "*", "aws_iam"),
    ],
)
def test_what_is_not_named_is_not_taken_to_keep_nothing(type_: str) -> None:
    assert not kinds.keeps_nothing(type_)
