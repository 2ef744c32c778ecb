"""By whose edges what a plan makes is served, and the sites and hosts beyond it: in both forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scanner.cloud.aws.network.edges import EVERYWHERE
from tests.kinds.aws_things import HERE, thing
from tests.kinds.test_cloudformation import resources
from tests.kinds.things import AFTER, Planned, of, resource

if TYPE_CHECKING:
    from pathlib import Path

    from scanner.model import AccessPath

LATER = "known only after the deploy"


def told(access: tuple[AccessPath, ...]) -> list[str]:
    """Return each path as `kind encryption who countries: evidence`."""
    return [
        " ".join(filter(None, (p.kind, p.encryption, p.principal, "+".join(p.origins))))
        + f": {(p.evidence or '').removesuffix(EVERYWHERE).strip()}"
        for p in access
    ]


def planned(type_: str, values: dict[str, Any], **others: dict[str, Any]) -> list[str]:
    things = [
        Planned(name.replace("__", "."), {"region": HERE, **given})
        for name, given in others.items()
    ]
    return told(resource(thing(type_, **values), *things).facts.access)


def in_template(
    folder: Path, type_: str, properties: dict[str, Any], **others: tuple[str, dict[str, Any]]
) -> list[str]:
    given = {name: {"Type": f"AWS::{t}", "Properties": p} for name, (t, p) in others.items()}
    found = resources(folder, {"X": {"Type": f"AWS::{type_}", "Properties": properties}, **given})
    return told(found["X"].facts.access)


def origin(name: str, **parts: Any) -> dict[str, Any]:
    return {"origin_id": name, **{key: [value] for key, value in parts.items()}}


def behaviour(name: str, policy: object) -> dict[str, Any]:
    return {"target_origin_id": name, "viewer_protocol_policy": policy}


DISTRIBUTION = "aws_cloudfront_distribution"
POLICY = "origin_protocol_policy"
S3 = "the origin in S3 is reached as the viewer comes; fetched"


def test_a_distribution_fetches_from_each_origin_by_its_own_setting() -> None:
    values = {
        "default_cache_behavior": [behaviour("app", "redirect-to-https")],
        "ordered_cache_behavior": [behaviour("files", "allow-all"), behaviour("vpc", AFTER)],
        "origin": [
            origin(
                "app",
                custom_origin_config={POLICY: "https-only"},
                origin_shield={"enabled": True, "origin_shield_region": "eu-central-1"},
            ),
            origin("files"),
            origin("vpc", vpc_origin_config={"vpc_origin_id": of("aws_cloudfront_vpc_origin.v")}),
            origin("new", custom_origin_config={POLICY: "match-viewer"}),
            origin("later", origin_shield={"origin_shield_region": AFTER}),
        ],
    }
    inner = {"vpc_origin_endpoint_config": [{POLICY: "http-only"}]}
    assert planned(DISTRIBUTION, values, aws_cloudfront_vpc_origin__v=inner) == [
        "endpoint enforced: viewer_protocol_policy is redirect-to-https",
        "endpoint optional: viewer_protocol_policy is allow-all",
        f"endpoint unknown: viewer_protocol_policy is {LATER}",
        f"network enforced DE+US: {POLICY} is https-only; fetched",
        f"network optional US: {S3}",
        f"network none US: {POLICY} is http-only; fetched",
        f"network optional US: {POLICY} is match-viewer; fetched",
        f"network optional: {S3.removesuffix('; fetched')};"
        f" origin_shield.origin_shield_region is {LATER}; fetched",
    ]


@pytest.mark.parametrize(
    ("origins", "expected"),
    [
        (None, "network unknown US: the origin is not told; fetched"),
        ([origin("a", custom_origin_config=AFTER)],
         f"network unknown US: {POLICY} is {LATER}; fetched"),
        ([origin("a", vpc_origin_config={"vpc_origin_id": "vo-1"})],
         f"network unknown US: {POLICY} is {LATER}; fetched"),
    ],
)  # fmt: skip
def test_an_origin_that_is_not_known_is_fetched_from_all_the_same(
    origins: list[dict[str, Any]] | None, expected: str
) -> None:
    values = {"default_cache_behavior": [behaviour("a", "https-only")], "origin": origins}
    assert planned(DISTRIBUTION, values)[1:] == [expected]


def test_the_whole_origin_may_be_known_later_only() -> None:
    values = {"default_cache_behavior": [behaviour("a", "https-only")], "origin": [AFTER]}
    found = planned(DISTRIBUTION, values)[1:]
    assert [path.partition(":")[0] for path in found] == [
        "network unknown US",
        "network unknown",
    ]


def test_a_distribution_of_a_template(tmp_path: Path) -> None:
    config = {
        "DefaultCacheBehavior": {"TargetOriginId": "a", "ViewerProtocolPolicy": "https-only"},
        "Origins": [
            {"Id": "a", "VpcOriginConfig": {"VpcOriginId": {"Ref": "V"}}},
            {
                "Id": "b",
                "CustomOriginConfig": {"OriginProtocolPolicy": "http-only"},
                "OriginShield": {"Enabled": True, "OriginShieldRegion": "ap-southeast-1"},
            },
            {
                "Id": "c",
                "VpcOriginConfig": {"VpcOriginId": "vo-1", "OwnerAccountId": "999988887777"},
            },
        ],
    }
    inner = {"VpcOriginEndpointConfig": {"OriginProtocolPolicy": "https-only"}}
    found = in_template(
        tmp_path,
        "CloudFront::Distribution",
        {"DistributionConfig": config},
        V=("CloudFront::VpcOrigin", inner),
    )
    assert found == [
        "endpoint enforced: ViewerProtocolPolicy is https-only",
        "network enforced US: OriginProtocolPolicy is https-only; fetched",
        "network none SG+US: OriginProtocolPolicy is http-only; fetched",
        f"network unknown US: OriginProtocolPolicy is {LATER}; fetched",
        f"link unknown aws:999988887777: OriginProtocolPolicy is {LATER};"
        " the origin is another account's",
    ]


API = "an API, which takes TLS only"
SERVED = f"network by-service US: {API}; served"
PERHAPS = f"network by-service: {API}; its type is {LATER}; served"


@pytest.mark.parametrize(
    ("type_", "values", "expected"),
    [
        ("rest_api", {}, [SERVED]),
        ("rest_api", {"endpoint_configuration": [{"types": ["EDGE"]}]}, [SERVED]),
        ("rest_api", {"endpoint_configuration": [{"types": ["REGIONAL"]}]}, []),
        ("rest_api", {"endpoint_configuration": [{"types": ["PRIVATE"]}]}, []),
        ("rest_api", {"endpoint_configuration": [{"types": [AFTER]}]}, [PERHAPS]),
        ("rest_api", {"parameters": {"endpointConfigurationTypes": "REGIONAL"}}, []),
        ("domain_name", {"certificate_arn": "arn"}, [SERVED]),
        ("domain_name", {"regional_certificate_arn": "arn"}, [PERHAPS]),
        ("domain_name", {"regional_certificate_arn": "arn",
                         "endpoint_configuration": [{"types": ["REGIONAL"]}]}, []),
    ],
)  # fmt: skip
def test_an_api_goes_through_the_edges_unless_it_is_said_not_to(
    type_: str, values: dict[str, Any], expected: list[str]
) -> None:
    own, *others = planned(f"aws_api_gateway_{type_}", values)
    assert (own, others) == (f"endpoint by-service: {API}", expected)


@pytest.mark.parametrize(
    ("type_", "properties", "expected"),
    [
        ("ApiGateway::RestApi", {}, [SERVED]),
        ("ApiGateway::RestApi", {"EndpointConfiguration": {"Types": ["REGIONAL"]}}, []),
        ("ApiGateway::RestApi",
         {"EndpointConfiguration": {"Types": [{"Fn::ImportValue": "type"}]}}, [PERHAPS]),
        ("ApiGateway::DomainName", {"CertificateArn": "arn"}, [SERVED]),
        ("Serverless::Api", {}, [SERVED]),
        ("Serverless::Api", {"EndpointConfiguration": {"IpAddressType": "ipv4"}}, [SERVED]),
        ("Serverless::Api", {"EndpointConfiguration": {"Type": "REGIONAL"}}, []),
        ("Serverless::Api", {"EndpointConfiguration": "REGIONAL"}, []),
        ("Serverless::Api", {"EndpointConfiguration": {"Type": "REGIONAL"},
                             "Domain": {"EndpointConfiguration": "EDGE"}}, [SERVED]),
    ],
)  # fmt: skip
def test_an_api_of_a_template(
    tmp_path: Path, type_: str, properties: dict[str, Any], expected: list[str]
) -> None:
    own, *others = in_template(tmp_path, type_, properties)
    assert (own, others) == (f"endpoint by-service: {API}", expected)


PASSED = "is passed on as it comes, to"
BY = "by way of its address"
ACCELERATOR = "aws_globalaccelerator_accelerator"


def test_an_accelerator_without_listeners_in_the_plan_has_edges_too() -> None:
    said = f"network unknown US: its listeners, which are not in this plan, {BY}"
    assert planned(ACCELERATOR, {}) == [said]
    assert planned("aws_globalaccelerator_custom_routing_accelerator", {}) == [said]


def test_an_accelerator_passes_on_to_the_regions_of_its_endpoints() -> None:
    listener = {"accelerator_arn": of(f"{ACCELERATOR}.a"), "protocol": "TCP"}
    group = {"listener_arn": of("aws_globalaccelerator_listener.l")}
    found = planned(
        ACCELERATOR,
        {},
        aws_globalaccelerator_listener__l=listener,
        aws_globalaccelerator_listener__other={**listener, "accelerator_arn": of("x.y")},
        aws_globalaccelerator_endpoint_group__far={**group, "endpoint_group_region": "us-west-2"},
        aws_globalaccelerator_endpoint_group__open={**group, "endpoint_group_region": AFTER},
        aws_globalaccelerator_endpoint_group__theirs={
            **group,
            "endpoint_configuration": [
                {"attachment_arn": "arn:aws:globalaccelerator::999988887777:attachment/x"},
                {"attachment_arn": AFTER},
                {"endpoint_id": "arn:aws:elasticloadbalancing:eu-central-1:111122223333:l/x"},
            ],
        },
    )
    to = f"TCP {PASSED} eu-central-1, us-west-2"
    # Which account the plan is for is not known: the last may be its own.
    assert found == [
        f"network unknown DE+US: {to}, {BY}",
        f"network unknown: {to}",
        f"link unknown aws:999988887777 DE: {to}; an endpoint of another account",
        f"principal unknown DE: {to}; an endpoint of another account, perhaps",
    ]


def test_an_accelerator_of_a_template(tmp_path: Path) -> None:
    found = in_template(
        tmp_path,
        "GlobalAccelerator::Accelerator",
        {"Name": "a"},
        L=("GlobalAccelerator::Listener", {"AcceleratorArn": {"Ref": "X"}, "Protocol": "UDP"}),
        G=(
            "GlobalAccelerator::EndpointGroup",
            {"ListenerArn": {"Ref": "L"}, "EndpointGroupRegion": "eu-central-1"},
        ),
    )
    assert found == [f"network unknown DE+US: UDP {PASSED} eu-central-1, {BY}"]


MAY = "its accelerators may pass on what comes in"
ON = "network unknown US: passed on by accelerators of others"


def test_an_attachment_lets_others_pass_on(tmp_path: Path) -> None:
    type_ = "aws_globalaccelerator_cross_account_attachment"
    endpoint = {"resource": [{"endpoint_id": AFTER}]}
    assert planned(type_, {"principals": ["999988887777", AFTER], **endpoint}) == [
        f"link unknown aws:999988887777: {MAY}",
        f"principal unknown: {MAY}",
        ON,
    ]
    assert planned(type_, endpoint) == []
    addresses = {"resource": [{"cidr_block": "192.0.2.0/24"}]}
    assert planned(type_, {"principals": ["999988887777"], **addresses}) == []
    properties = {"Principals": ["999988887777"], "Resources": [{"EndpointId": "arn"}]}
    found = in_template(tmp_path, "GlobalAccelerator::CrossAccountAttachment", properties)
    assert found == [f"link unknown aws:999988887777: {MAY}", ON]


IPSEC = "a VPN, which is IPsec"
ACCELERATED = f"network enforced US: {IPSEC}; accelerated"


@pytest.mark.parametrize(
    ("accelerated", "expected"),
    [
        (True, [ACCELERATED]),
        ("true", [ACCELERATED]),
        (False, []),
        (None, []),
        (
            AFTER,
            [f"network enforced: {IPSEC}; enable_acceleration is {LATER}; accelerated"],
        ),
    ],
)
def test_a_tunnel_is_accelerated_by_the_edges(accelerated: object, expected: list[str]) -> None:
    site, *others = planned("aws_vpn_connection", {"enable_acceleration": accelerated})
    # Whose the site is, the register can say only of what has an ARN.
    assert (site, others) == (f"principal enforced: {IPSEC}", expected)


def test_tunnels_and_people_of_a_template(tmp_path: Path) -> None:
    assert in_template(tmp_path, "EC2::VPNConnection", {"EnableAcceleration": True}) == [
        f"principal enforced: {IPSEC}",
        ACCELERATED,
    ]
    ways = {"AuthenticationOptions": [{"Type": "certificate-authentication"}]}
    assert in_template(tmp_path, "EC2::ClientVpnEndpoint", ways) == [
        "principal enforced: a client VPN, which is TLS; people come in by"
        " certificate-authentication"
    ]


SITE = "network by-service US: Amplify sends visitors on to HTTPS; served"
GETS = "gets what visitors send to addresses of the site that are passed on to it"


def test_a_web_site_passes_on_to_hosts_that_are_not_known_yet(tmp_path: Path) -> None:
    rules = [
        {"source": "/a", "status": AFTER, "target": "https://crm.example/a"},
        {"source": "/b", "status": "200", "target": AFTER},
        {"source": "/c", "status": "302", "target": AFTER},
    ]
    assert planned("aws_amplify_app", {"custom_rule": rules}) == [
        SITE,
        f"principal enforced aws:host:crm.example: {GETS}, over HTTPS",
        f"principal unknown: {GETS}",
    ]
    of_template = [
        {"Source": "/a", "Status": 301, "Target": "https://away.example"},
        {"Source": "/b", "Target": "http://crm.example"},
    ]
    assert in_template(tmp_path, "Amplify::App", {"CustomRules": of_template}) == [
        SITE,
        f"principal none aws:host:crm.example: {GETS}, over HTTP",
    ]


VIEWERS = "endpoint unknown: whether viewers may come without TLS is not told"


def test_distributions_and_buckets_of_lightsail(tmp_path: Path) -> None:
    far = {"Origin": {"ProtocolPolicy": "http-only"}}
    assert in_template(tmp_path, "Lightsail::Distribution", far) == [
        VIEWERS,
        "network none US: ProtocolPolicy is http-only; fetched",
    ]
    assert planned("aws_lightsail_distribution", {"origin": [{}]}) == [
        VIEWERS,
        f"network unknown US: protocol_policy is {LATER}; fetched",
    ]
    bucket = {"ReadOnlyAccessAccounts": ["999988887777"]}
    said = "reached as any S3 bucket; its policy is not told"
    assert in_template(tmp_path, "Lightsail::Bucket", bucket) == [
        f"endpoint unknown: {said}",
        f"share unknown aws:999988887777: {said}",
    ]


@pytest.mark.parametrize(
    ("rules", "public"),
    [
        ({"GetObject": "public"}, True),
        ({"GetObject": "private", "AllowPublicOverrides": False}, False),
        ({"GetObject": "private", "AllowPublicOverrides": True}, None),
        ({"GetObject": "private"}, None),
        ({}, None),
    ],
)
def test_whether_anyone_reads_a_bucket_of_lightsail(
    tmp_path: Path, rules: dict[str, Any], public: bool | None
) -> None:
    bucket = {"Type": "AWS::Lightsail::Bucket", "Properties": {"AccessRules": rules}}
    assert resources(tmp_path, {"X": bucket})["X"].facts.public is public


LISTENER = {"protocol": "HTTPS", "load_balancer_arn": of("aws_lb.b")}


@pytest.mark.parametrize(
    ("zones", "expected"),
    [
        ([], "endpoint enforced: a listener for HTTPS"),
        (["eu-central-1a"], "endpoint enforced: a listener for HTTPS"),
        (
            ["eu-central-1-ist-1a"],
            "network enforced TR: a listener for HTTPS; it stands in eu-central-1-ist-1a",
        ),
        (
            ["eu-central-1a", "eu-central-1-ist-1a"],
            "network enforced: a listener for HTTPS; it stands in"
            " in one of several: eu-central-1-ist-1a, eu-central-1a",
        ),
    ],
)
def test_a_load_balancer_may_stand_in_another_country(zones: list[str], expected: str) -> None:
    subnets = {f"aws_subnet__s{n}": {"availability_zone": zone} for n, zone in enumerate(zones)}
    named = [of(name.replace("__", ".")) for name in subnets]
    balancer = {"subnets": named}
    assert planned("aws_lb_listener", LISTENER, aws_lb__b=balancer, **subnets) == [expected]


BETWEEN = "AWS encrypts what goes between its regions"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, []),
        ({"peer_region": HERE}, []),
        ({"peer_owner_id": of("aws_vpc.other")}, []),
        ({"peer_region": AFTER}, [f"network by-service: peered with a region {LATER}: {BETWEEN}"]),
        (
            {"peer_owner_id": "999988887777"},
            ["principal unknown DE: peered with eu-central-1: AWS does not promise to encrypt what"
             f" stays in a region; whether that is another account is {LATER}"],
        ),
        (
            {"peer_owner_id": AFTER, "peer_region": "us-east-1"},
            [f"principal by-service US: peered with us-east-1: {BETWEEN};"
             f" whether that is another account is {LATER}"],
        ),
    ],
)  # fmt: skip
def test_the_other_end_of_a_peering(values: dict[str, Any], expected: list[str]) -> None:
    assert planned("aws_vpc_peering_connection", values) == expected


def test_peerings_and_addresses_of_a_template(tmp_path: Path) -> None:
    assert in_template(tmp_path, "EC2::VPCPeeringConnection", {"PeerRegion": "us-east-1"}) == [
        f"network by-service US: peered with us-east-1: {BETWEEN}"
    ]
    for said, public in (("NONE", True), ("AWS_IAM", False), ({"Fn::ImportValue": "x"}, None)):
        given = {"X": {"Type": "AWS::Lambda::Url", "Properties": {"AuthType": said}}}
        assert resources(tmp_path, given)["X"].facts.public is public


def test_listeners_of_lattice(tmp_path: Path) -> None:
    for said, expected in (("HTTP", "none"), ("HTTPS", "enforced"), ("NEW", "unknown")):
        line = f"endpoint {expected}: a listener for {said}"
        assert planned("aws_vpclattice_listener", {"protocol": said}) == [line]
        assert in_template(tmp_path, "VpcLattice::Listener", {"Protocol": said}) == [line]
    later = f"endpoint unknown: a listener for what is {LATER}"
    assert planned("aws_vpclattice_listener", {"protocol": AFTER}) == [later]


def test_mail_is_sent_from_where_its_identity_is() -> None:
    def sent(source: object) -> list[str]:
        values = {"email_configuration": [{"source_arn": source}]}
        near: dict[str, Any] = {"aws_ses_domain_identity__near": {}}
        far: dict[str, Any] = {"aws_ses_domain_identity__far": {"region": "us-east-1"}}
        return [
            path.partition(";")[0]
            for path in planned("aws_cognito_user_pool", values, **near, **far)[1:]
        ]

    why = "sends users their mail or messages from"
    assert sent(of("aws_ses_domain_identity.near")) == []
    assert sent(of("aws_ses_domain_identity.far")) == [f"network by-service US: {why} us-east-1"]
    assert sent(AFTER) == [f"network by-service: {why} a region {LATER}"]
    assert sent(f"arn:aws:ses:{HERE}:1:identity/x") == []


def test_what_agents_ask_elsewhere_is_told_by_its_arn() -> None:
    def asked(arn: str) -> list[str]:
        aim = [{"mcp": [{"lambda": [{"lambda_arn": arn}]}]}]
        type_ = "aws_bedrockagentcore_gateway_target"
        return planned(type_, {"target_configuration": aim})

    assert asked(f"arn:aws:lambda:{HERE}:111122223333:function:f") == []
    assert asked("arn:aws:lambda:us-east-1:111122223333:function:f") == [
        "network by-service US: agents ask this through the gateway; AWS takes HTTPS only"
    ]


def test_a_key_store_may_be_with_a_key_manager_of_others() -> None:
    def of_store(**values: object) -> list[str]:
        return planned("aws_kms_custom_key_store", values)

    who = "the key manager outside AWS that holds the key"
    outside = {"xks_proxy_connectivity": "PUBLIC_ENDPOINT"}
    assert of_store(**outside, xks_proxy_uri_endpoint="https://keys.example.com") == [
        f"principal enforced aws:host:keys.example.com: {who}, over HTTPS"
    ]
    assert of_store(**outside, xks_proxy_uri_endpoint=AFTER) == [f"principal unknown: {who}"]
    assert of_store(cloud_hsm_cluster_id="cluster-1") == []


def test_logs_of_containers_in_templates(tmp_path: Path) -> None:
    options = {"splunk-url": "https://inputs.splunk.example:8088"}
    container = {"LogConfiguration": {"LogDriver": "splunk", "Options": options}}
    gets = "principal enforced aws:host:inputs.splunk.example: gets the log of a container,"
    for type_, properties in (
        ("ECS::TaskDefinition", {"ContainerDefinitions": [container]}),
        ("Batch::JobDefinition", {"ContainerProperties": container}),
    ):
        assert in_template(tmp_path, type_, properties) == [f"{gets} over HTTPS"]
    far = {"LogConfiguration": {"LogDriver": "awslogs", "Options": {"awslogs-region": "us-east-1"}}}
    given = {"X": {"Type": "AWS::Batch::JobDefinition", "Properties": {"ContainerProperties": far}}}
    copies = resources(tmp_path, given)["X"].facts.copies
    assert [(copy.role, copy.location.code) for copy in copies] == [("log", "us-east-1")]
