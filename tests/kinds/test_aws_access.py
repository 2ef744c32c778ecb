"""How what AWS's types keep is reached: encryption on the way, and by whom."""

from __future__ import annotations

from typing import Any

import pytest

from tests.kinds.aws_things import thing
from tests.kinds.things import AFTER, UNSET, Planned, encryption, of, resource

CACHE = "aws_elasticache_replication_group"
BROKER = "encryption_in_transit"
STRICT, PLAIN = "aws_chime_voice_connector.strict", "aws_chime_voice_connector.plain"
KAFKA = "kafka_cluster_encryption_in_transit"
HTTPS_ONLY = "written to through the Firehose API only, which takes HTTPS only"


@pytest.mark.parametrize(
    ("type_", "values", "expected"),
    [
        (CACHE, {"transit_encryption_mode": "preferred", "transit_encryption_enabled": True},
         ["optional: transit_encryption_mode is preferred"]),
        (CACHE, {"transit_encryption_mode": UNSET, "transit_encryption_enabled": True},
         ["enforced: transit_encryption_enabled is true"]),
        (CACHE, {"transit_encryption_enabled": False},
         ["none: transit_encryption_enabled is false"]),
        (CACHE, {"transit_encryption_enabled": AFTER},
         ["unknown: transit_encryption_enabled is known only after the deploy"]),
        ("aws_msk_cluster", {"encryption_info": [{BROKER: [{"client_broker": "TLS_PLAINTEXT"}]}]},
         ["optional: encryption_info.encryption_in_transit.client_broker is TLS_PLAINTEXT"]),
        ("aws_redshiftserverless_workgroup",
         {"config_parameter": [{"parameter_key": "require_ssl", "parameter_value": "true"}]},
         ["enforced: require_ssl is true"]),
        ("aws_redshiftserverless_workgroup",
         {"config_parameter": [{"parameter_key": "require_ssl", "parameter_value": "false"}]},
         ["optional: require_ssl is false"]),
        ("aws_redshiftserverless_workgroup",
         {"config_parameter": [{"parameter_key": "require_ssl", "parameter_value": AFTER}]},
         ["unknown: require_ssl is known only after the deploy"]),
        ("aws_redshiftserverless_workgroup", {"config_parameter": [AFTER]},
         ["unknown: config_parameter is known only after the deploy"]),
        ("aws_redshiftserverless_workgroup", {},
         ["unknown: to be seen after the deploy: require_ssl is not set"]),
        ("aws_dynamodb_table", {}, ["unknown: to be seen after the deploy"]),
        ("aws_s3_bucket", {}, ["unknown: to be seen after the deploy"]),
        ("aws_ebs_volume", {},
         ["by-service: reached through the instance it is attached to;"
          " it has no address of its own"]),
        ("aws_storagegateway_gateway", {}, []),
        ("aws_storagegateway_cached_iscsi_volume", {}, ["none: iSCSI, which does not encrypt"]),
        ("aws_storagegateway_stored_iscsi_volume", {}, ["none: iSCSI, which does not encrypt"]),
        ("aws_mskconnect_connector", {KAFKA: [{"encryption_type": "TLS"}]},
         [f"enforced: {KAFKA}.encryption_type is TLS"]),
        ("aws_mskconnect_connector", {KAFKA: [{"encryption_type": "PLAINTEXT"}]},
         [f"none: {KAFKA}.encryption_type is PLAINTEXT"]),
        ("aws_transfer_server", {}, ["enforced: protocols: SFTP"]),
        ("aws_transfer_server", {"protocols": ["SFTP", "FTP", AFTER]},
         ["enforced: protocols: SFTP", "none: protocols: FTP",
          "unknown: protocols: known only after the deploy"]),
        ("aws_elb", {"listener": [{"lb_protocol": "HTTPS"}, {"lb_protocol": "http"}]},
         ["enforced: a listener for https", "none: a listener for http"]),
        ("aws_elb", {"listener": [{"lb_protocol": "tcp"}, {"lb_protocol": AFTER}]},
         ["unknown: a listener for tcp", "unknown: a listener for what is not known yet"]),
        ("aws_db_proxy", {"require_tls": False}, ["optional: require_tls is false"]),
    ],
)  # fmt: skip
def test_encryption_on_the_way(type_: str, values: dict[str, Any], expected: list[str]) -> None:
    assert encryption(thing(type_, **values)) == expected


REDIRECT = {"type": "redirect", "redirect": [{"protocol": "HTTPS", "status_code": "HTTP_301"}]}
FORWARD = {"type": "forward", "target_group_arn": AFTER}


def rule(*actions: dict[str, Any], listener: object) -> Planned:
    return thing("aws_lb_listener_rule", listener_arn=listener, action=list(actions))


@pytest.mark.parametrize(
    ("values", "others", "expected"),
    [
        ({"protocol": "HTTPS"}, [], "enforced: a listener for HTTPS"),
        ({"protocol": "TLS"}, [], "enforced: a listener for TLS"),
        ({"protocol": "TCP"}, [], "unknown: protocol: TCP"),
        ({"protocol": AFTER}, [], "unknown: protocol: known only after the deploy"),
        ({"protocol": "HTTP", "default_action": [FORWARD]}, [], "none: a listener for plain HTTP"),
        ({"protocol": "HTTP", "default_action": [AFTER]}, [], "none: a listener for plain HTTP"),
        ({"protocol": "HTTP"}, [], "none: a listener for plain HTTP"),
        (
            {"protocol": "HTTP", "default_action": [REDIRECT]},
            [rule(FORWARD, listener=of("aws_lb_listener.other"))],
            "enforced: plain HTTP is redirected to HTTPS",
        ),
        (
            {"protocol": "HTTP", "default_action": [REDIRECT]},
            [rule(FORWARD, listener=of("aws_lb_listener.a"))],
            "none: a listener for plain HTTP",
        ),
    ],
)
def test_listeners(values: dict[str, Any], others: list[Planned], expected: str) -> None:
    assert encryption(thing("aws_lb_listener", **values), *others) == [expected]


@pytest.mark.parametrize(
    ("type_", "values", "public"),
    [
        ("aws_db_instance", {"publicly_accessible": True}, True),
        ("aws_db_instance", {"publicly_accessible": False}, False),
        ("aws_db_instance", {"publicly_accessible": AFTER}, None),
        ("aws_db_instance", {}, None),
        ("aws_db_snapshot", {}, False),
        ("aws_db_snapshot", {"shared_accounts": ["1"]}, False),
        ("aws_db_snapshot", {"shared_accounts": ["1", "all"]}, True),
        ("aws_db_snapshot", {"shared_accounts": [AFTER]}, None),
        ("aws_ebs_snapshot", {}, None),
        ("aws_ebs_volume", {}, False),
        ("aws_s3_bucket", {}, None),
        ("aws_ecrpublic_repository", {}, True),
        ("aws_msk_cluster", {}, None),
        ("aws_eks_cluster", {"vpc_config": [{"endpoint_public_access": False}]}, False),
        ("aws_eks_cluster", {"vpc_config": [{"endpoint_public_access": True}]}, None),
        ("aws_eks_cluster", {}, None),
        ("aws_kms_key", {}, None),
        ("aws_lambda_function", {}, None),
        ("aws_ssm_parameter", {"tier": "Standard"}, False),
        ("aws_ssm_parameter", {"tier": "Advanced"}, None),
        ("aws_ssm_parameter", {}, None),
        ("aws_instance", {}, None),
        ("aws_lightsail_instance", {}, None),
        ("aws_lightsail_container_service", {}, None),
        ("aws_storagegateway_gateway", {}, None),
        ("aws_apprunner_service", {}, None),
        *(
            (
                "aws_apprunner_service",
                {
                    "network_configuration": [
                        {"ingress_configuration": [{"is_publicly_accessible": said}]}
                    ]
                },
                public,
            )
            for said, public in ((True, None), (False, False), (AFTER, None))
        ),
        ("aws_codebuild_project", {"project_visibility": "PUBLIC_READ"}, True),
        ("aws_codebuild_project", {"project_visibility": "PRIVATE"}, False),
        ("aws_codebuild_project", {"project_visibility": AFTER}, None),
        ("aws_mwaa_environment", {"webserver_access_mode": "PUBLIC_ONLY"}, True),
        ("aws_mwaa_environment", {"webserver_access_mode": "PUBLIC_AND_PRIVATE"}, True),
        ("aws_mwaa_environment", {"webserver_access_mode": "PRIVATE_ONLY"}, False),
        ("aws_mwaa_environment", {}, None),
        ("aws_opensearch_domain", {"vpc_options": [{"subnet_ids": [AFTER]}]}, False),
        ("aws_opensearch_domain", {"vpc_options": AFTER}, None),
        ("aws_opensearch_domain", {}, None),
    ],
)
def test_whether_anyone_can_reach_it(
    type_: str, values: dict[str, Any], public: bool | None
) -> None:
    assert resource(thing(type_, **values)).facts.public is public


@pytest.mark.parametrize(
    ("flags", "public"), [([], None), ([False], False), ([False, True], True), ([UNSET], None)]
)
def test_a_cluster_is_as_public_as_its_members(flags: list[object], public: bool | None) -> None:
    members = [
        Planned(
            f"aws_rds_cluster_instance.i{number}",
            {"cluster_identifier": of("aws_rds_cluster.a"), "publicly_accessible": flag},
        )
        for number, flag in enumerate(flags)
    ]
    other = Planned(
        "aws_rds_cluster_instance.other",
        {"cluster_identifier": of("aws_rds_cluster.b"), "publicly_accessible": True},
    )
    assert resource(thing("aws_rds_cluster"), *members, other).facts.public is public


def test_a_snapshot_that_is_shared_has_a_way_to_each_account() -> None:
    snapshot = resource(thing("aws_db_snapshot", shared_accounts=["222", "111"]))
    told = [(path.kind, path.principal) for path in snapshot.facts.access]
    assert told == [("endpoint", None), ("share", "aws:111"), ("share", "aws:222")]


def told(type_: str, **values: Any) -> list[tuple[str, str | None, str]]:
    access = resource(thing(type_, **values)).facts.access
    return [(path.encryption, path.principal, path.evidence or "") for path in access]


SENT, TAKEN = "gets events that rules send to it", "gets what is sent to the topic"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://hooks.example.org/a?key=1", ("enforced", "aws:host:hooks.example.org", "HTTPS")),
        ("http://hooks.example.org", ("none", "aws:host:hooks.example.org", "HTTP")),
        (AFTER, ("unknown", None, None)),
        (UNSET, ("unknown", None, None)),
    ],
)
def test_who_gets_what_is_sent_to_an_address(
    url: object, expected: tuple[str, str | None, str | None]
) -> None:
    encryption, who, scheme = expected
    over = f", over {scheme}" if scheme else ""
    events = told("aws_cloudwatch_event_api_destination", invocation_endpoint=url)
    assert events == [(encryption, who, SENT + over)]
    messages = told("aws_sns_topic_subscription", protocol="https", endpoint=url)
    assert messages == [(encryption, who, TAKEN + over)]


def test_messages_for_phones_go_to_the_service_that_reaches_them() -> None:
    ((encryption, who, _),) = told(
        "aws_sns_topic_subscription", protocol="application", endpoint="arn:aws:sns:x"
    )
    assert (encryption, who) == ("by-service", None)
    assert told("aws_sns_topic_subscription", protocol="email", endpoint="a@example.org") == []
    assert told("aws_sns_topic_subscription", protocol="sqs", endpoint=AFTER) == []


def test_firehose_delivers_to_others_by_their_host() -> None:
    own = ("by-service", None, HTTPS_ONLY)
    gets = "gets what the stream delivers"
    stream = "aws_kinesis_firehose_delivery_stream"
    assert told(stream) == [own]
    assert told(
        stream,
        http_endpoint_configuration=[{"url": "https://in.example.org/x"}],
        snowflake_configuration=[{"account_url": "a.snowflakecomputing.com"}],
        splunk_configuration=[{"hec_endpoint": AFTER}],
    ) == [
        own,
        ("enforced", "aws:host:in.example.org", f"{gets}, over HTTPS"),
        ("enforced", "aws:host:a.snowflakecomputing.com", f"{gets}, over HTTPS"),
        ("unknown", None, gets),
    ]
    assert told(stream, splunk_configuration=[AFTER]) == [own, ("unknown", None, gets)]


ORIGINATION, TERMINATION = (
    f"aws_chime_voice_connector_{part}" for part in ("origination", "termination")
)
HOSTS, RANGES = "calls go on to SIP hosts", "calls may come from ranges of addresses"
REQUIRED = "require_encryption of the connector"


@pytest.mark.parametrize(
    ("type_", "values", "expected"),
    [
        (ORIGINATION, {"route": [{"host": "192.0.2.1"}], "voice_connector_id": of(STRICT)},
         [f"enforced: {HOSTS}; {REQUIRED} is true"]),
        (ORIGINATION, {"route": [{"host": "192.0.2.1"}], "voice_connector_id": of(PLAIN)},
         [f"optional: {HOSTS}; {REQUIRED} is false"]),
        (ORIGINATION, {"route": AFTER, "disabled": AFTER, "voice_connector_id": AFTER},
         [f"unknown: {HOSTS}; {REQUIRED} could not be read"]),
        (ORIGINATION, {"route": [{"host": "192.0.2.1"}], "disabled": True}, []),
        (ORIGINATION, {}, []),
        (TERMINATION, {"cidr_allow_list": ["192.0.2.0/27"], "voice_connector_id": "abc"},
         [f"unknown: {RANGES}; {REQUIRED} could not be read"]),
        (TERMINATION, {"cidr_allow_list": ["192.0.2.0/27"], "disabled": True}, []),
    ],
)  # fmt: skip
def test_exchanges_beyond_a_voice_connector(
    type_: str, values: dict[str, Any], expected: list[str]
) -> None:
    connectors = [
        Planned(name, {"require_encryption": flag})
        for name, flag in ((STRICT, True), (PLAIN, False))
    ]
    found = resource(thing(type_, **values), *connectors).facts.access
    assert [f"{path.encryption}: {path.evidence}" for path in found] == expected
    assert {(path.kind, path.principal) for path in found} <= {("principal", None)}


ASKED = "agents ask this through the gateway"


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ({"mcp_server": [{"endpoint": "https://tools.example.com/mcp?key=1"}]},
         [("aws:bedrock-agentcore:tools.example.com", "enforced", f"{ASKED}, by https://")]),
        ({"mcp_server": [{"endpoint": AFTER}]}, [(None, "enforced", f"{ASKED}, by https://")]),
        ({"open_api_schema": [{"s3": [{"uri": "s3://b/k"}]}]},
         [(None, "unknown", f"{ASKED}; its address is in a schema, which is not read")]),
        ({"lambda": [{"lambda_arn": AFTER}]}, []),
        ({"new": [{"name": "n"}]}, [(None, "unknown", f"{ASKED}; what it is, is not known")]),
        (None, [(None, "unknown", f"{ASKED}; what it is, is not known")]),
    ],
)  # fmt: skip
def test_tools_that_agents_ask(target: dict[str, Any] | None, expected: list[object]) -> None:
    values = {"target_configuration": [{"mcp": [target]}]} if target else {}
    found = resource(thing("aws_bedrockagentcore_gateway_target", **values)).facts.access
    assert [(path.principal, path.encryption, path.evidence) for path in found] == expected
