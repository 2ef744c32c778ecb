"""Previews of Pulumi: what becomes of each resource, its settings and its place."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scanner.plans import Gap, PlanError, Stack, Told, Unknown, Where, at, read
from scanner.plans.pulumi import types

FIXTURES = Path(__file__).parents[1] / "fixtures/plans/pulumi"
UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9"
STACK = "urn:pulumi:prod::payments::"
DEFAULT = f"{STACK}pulumi:providers:aws::default_7_51_1::0a1b"

Take = Callable[..., Stack]


def urn(token: str, name: str = "x") -> str:
    return f"{STACK}{token}::{name}"


def state(token: str, name: str = "x", **given: Any) -> dict[str, Any]:
    inputs = given.pop("inputs", {})
    package = token.partition(":")[0]
    provider = f"{STACK}pulumi:providers:{package}::default_1_2_3::0a1b"
    return {
        "urn": urn(token, name),
        "custom": True,
        "type": token,
        "inputs": inputs,
        "provider": provider,
        **given,
    }


def step(op: str, token: str, name: str = "x", **given: Any) -> dict[str, Any]:
    """Give one step; what is given is its new state, `old` that before."""
    old = given.pop("old", None)
    new = None if op in {"delete", "delete-replaced"} else state(token, name, **given)
    return {
        "op": op,
        "urn": urn(token, name),
        **({"oldState": state(token, name, **old)} if old is not None else {}),
        **({"newState": new} if new else {}),
        "detailedDiff": None,
    }


def provider(package: str, name: str, **inputs: Any) -> dict[str, Any]:
    return step("same", f"pulumi:providers:{package}", name, inputs=inputs)


def by(package: str, name: str) -> str:
    return f"{STACK}pulumi:providers:{package}::{name}::{UNKNOWN}"


def preview(*steps: dict[str, Any], **top: Any) -> dict[str, Any]:
    return {"config": {}, "steps": list(steps), "changeSummary": {}, "duration": 1, **top}


@pytest.fixture
def taken(tmp_path: Path) -> Take:
    """Write a preview, and read it."""

    def take(document: dict[str, Any], **told: Any) -> Stack:
        path = tmp_path / "preview.json"
        path.write_text(json.dumps(document))
        (stack,) = read(str(path), Told(providers=told.get("providers", {})))
        return stack

    return take


def tail(address: str) -> str:
    return address.removeprefix(STACK)


def test_a_whole_preview() -> None:
    file = str(FIXTURES / "update.json")
    (stack,) = read(file)
    assert stack.format == "Pulumi preview (payments/prod)"
    assert stack.gaps == ()
    config = "aws:region of the stack's config is eu-central-1"
    here = Where(code="eu-central-1", step="provider", why=config)
    copies = urn("acme:storage:Archive$aws:s3/bucket:Bucket", "copies")
    things = [
        (tail(t.address), t.type, t.kind, t.provider, t.action, t.values, t.before, t.where, t.was)
        for t in (*stack.things, *stack.gone)
    ]
    arn = "arn of what is there names {}".format
    kept = {
        "id": "kept",
        "name": "kept",
        "replicas": [{"regionName": "us-east-1"}],
        "arn": "arn:aws:dynamodb:eu-central-1:111122223333:table/kept",
    }
    old = {
        "id": "https://sqs.eu-central-1.amazonaws.com/111122223333/old",
        "name": "old",
        "arn": "arn:aws:sqs:eu-central-1:111122223333:old",
    }
    there = Where(code="eu-central-1", step="identity", why=arn("eu-central-1"))
    domain = "bucket_regional_domain_name of what is there names eu-central-1"
    bucket = Where(code="eu-central-1", step="identity", why=domain)
    assert things == [
        (
            "acme:storage:Archive$aws:s3/bucket:Bucket::copies",
            "aws:s3/bucket:Bucket",
            "aws_s3_bucket",
            "aws",
            "create",
            {
                "bucket": "copies-1a2b3c4",
                "forceDestroy": False,
                "tags": {"dataClass": "personal"},
            },
            None,
            Where(code="us-east-1", step="alias", why='the region of provider "us" is us-east-1'),
            None,
        ),
        (
            "aws:s3/bucketV2:BucketV2::recordings",
            "aws:s3/bucketV2:BucketV2",
            "aws_s3_bucket",
            "aws",
            "update",
            {
                "id": "recordings-5e6f",
                "arn": "arn:aws:s3:::recordings-5e6f",
                "bucketRegionalDomainName": "recordings-5e6f.s3.eu-central-1.amazonaws.com",
                "bucket": "recordings-5e6f",
                "loggings": [
                    {
                        "targetBucket": Unknown(refers=(copies,), written=True),
                        "targetPrefix": Unknown("sensitive", (copies,), written=True),
                    }
                ],
            },
            {
                "id": "recordings-5e6f",
                "arn": "arn:aws:s3:::recordings-5e6f",
                "acl": "private",
                "bucket": "recordings-5e6f",
                "bucketRegionalDomainName": "recordings-5e6f.s3.eu-central-1.amazonaws.com",
            },
            bucket,
            bucket,
        ),
        (
            "aws:rds/instance:Instance::main",
            "aws:rds/instance:Instance",
            "aws_db_instance",
            "aws",
            "replace",
            {
                "engine": "postgres",
                "identifier": "main-99aa",
                "kmsKeyId": "arn:aws:kms:eu-central-1:111122223333:key/b",
                "password": Unknown("sensitive", written=True),
            },
            {
                "id": "main-7788",
                "engine": "postgres",
                "identifier": "main-7788",
                "kmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/a",
                "arn": "arn:aws:rds:eu-west-1:111122223333:db:main-7788",
            },
            here,
            Where(code="eu-west-1", step="identity", why=arn("eu-west-1")),
        ),
        (
            "aws:dynamodb/table:Table::kept",
            "aws:dynamodb/table:Table",
            "aws_dynamodb_table",
            "aws",
            "forget",
            kept,
            kept,
            there,
            there,
        ),
        (
            "aws:sqs/queue:Queue::old",
            "aws:sqs/queue:Queue",
            "aws_sqs_queue",
            "aws",
            "delete",
            old,
            old,
            there,
            there,
        ),
    ]


def test_what_a_setting_is_made_from() -> None:
    (stack,) = read(str(FIXTURES / "update.json"))
    copies = urn("acme:storage:Archive$aws:s3/bucket:Bucket", "copies")
    recordings = next(thing for thing in stack.things if thing.address.endswith("recordings"))
    assert recordings.refers("logging.target_bucket") == (copies,)
    assert recordings.refers("bucket") == ()
    assert recordings.refers("nothing") == ()
    assert [thing.address for thing in stack.at([copies])] == [copies]


def test_settings_are_found_by_terraforms_names(taken: Take) -> None:
    """Names with capitals, plurals of lists, those that Pulumi changes; but no key of a map."""
    inputs = {
        "geoLocations": [{"location": "westeurope", "failoverPriority": 0}],
        "indices": [{"keys": ["a"]}],
        "kineses": 1,
        "policies": 2,
        "kmsKeyId": "k",
        "replicationConfiguration": {"rules": [{"destination": {"bucket": "b"}}]},
        "tags": {"costCenter": "1", "cost_center": "2"},
        "empty": None,
    }
    (thing,) = taken(
        preview(step("create", "azure:cosmosdb/account:Account", inputs=inputs))
    ).things
    paths = [
        *("geo_location.location", "geo_location.failover_priority", "index.keys", "kinesis"),
        *("policy", "kms_key_id", "replication_configuration.rules.destination.bucket"),
        *("replication_configuration.rule.destination.bucket", "empty", "geo", "kms"),
    ]
    assert {path: list(at(thing.values, path)) for path in paths} == {
        "geo_location.location": ["westeurope"],
        "geo_location.failover_priority": [0],
        "index.keys": ["a"],
        "kinesis": [1],
        "policy": [2],
        "kms_key_id": ["k"],
        "replication_configuration.rules.destination.bucket": ["b"],
        "replication_configuration.rule.destination.bucket": ["b"],
        "empty": [],
        "geo": [],
        "kms": [],
    }
    assert thing.values["tags"] == {"costCenter": "1", "cost_center": "2"}
    assert thing.values["kms_key_id"] == "k"
    assert ("kms_key_id" in thing.values, "kms" in thing.values) == (True, False)
    with pytest.raises(KeyError):
        thing.values["kms"]


def test_settings_with_another_name_are_found(taken: Take) -> None:
    token = "aws:lambda/function:Function"
    (thing,) = taken(
        preview(step("create", token, inputs={"name": "f", "region": "eu-west-1"}))
    ).things
    assert list(at(thing.values, "function_name")) == ["f"]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (UNKNOWN, Unknown(refers=("u",), written=True)),
        ("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", Unknown(refers=("u",), written=True)),
        ("[secret]", Unknown("sensitive", ("u",), written=True)),
        (
            {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "s"},
            Unknown("sensitive", ("u",), written=True),
        ),
        (
            {"4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17", "text": "s"},
            Unknown("not-resolved", ("u",), written=True),
        ),
        (
            {
                "4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e",
                "urn": "v",
                "id": UNKNOWN,
            },
            Unknown(refers=("v",), written=True),
        ),
        (
            {
                "4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e",
                "urn": "v",
                "id": "i-1",
            },
            "i-1",
        ),
        ("x", "x"),
    ],
    ids=["string", "bool", "blinded", "secret", "asset", "reference", "known", "plain"],
)
def test_what_is_not_known_or_hidden(taken: Take, value: Any, told: Any) -> None:
    made = step(
        "create",
        "aws:sqs/queue:Queue",
        inputs={"a": [{"b": value}]},
        propertyDependencies={"a": ["u"]},
    )
    (thing,) = taken(preview(made)).things
    assert thing.values == {"a": [{"b": told}]}


BUCKET = "aws:s3/bucket:Bucket"


@pytest.mark.parametrize(
    ("steps", "things", "gone"),
    [
        ([step("create", BUCKET)], [("", "create")], []),
        ([step("update", BUCKET, old={})], [("", "update")], []),
        ([step("same", BUCKET, old={})], [("", "unchanged")], []),
        ([step("refresh", BUCKET, old={})], [("", "unchanged")], []),
        ([step("refresh", BUCKET, old={}), step("update", BUCKET, old={})], [("", "update")], []),
        ([step("import", BUCKET)], [("", "import")], []),
        ([step("import-replacement", BUCKET, old={})], [("", "replace")], []),
        ([step("replace", BUCKET, old={})], [("", "replace")], []),
        ([step("unheard-of", BUCKET, old={})], [("", "update")], []),
        ([step("delete", BUCKET, old={})], [], [("", "delete")]),
        ([step("delete-replaced", BUCKET, old={})], [], [("", "delete")]),
        ([step("delete", BUCKET, old={"retainOnDelete": True})], [("", "forget")], []),
        (
            [step("delete-replaced", BUCKET, old={}), step("create-replacement", BUCKET, old={})],
            [("", "replace")],
            [],
        ),
        (
            [step("replace", BUCKET, old={"retainOnDelete": True})],
            [("", "replace"), (" (old)", "forget")],
            [],
        ),
        (
            [
                step("create-replacement", BUCKET, old={"retainOnDelete": True}),
                step("replace", BUCKET, old={"retainOnDelete": True}),
                step("delete-replaced", BUCKET, old={"retainOnDelete": True}),
            ],
            [("", "replace"), (" (old)", "forget")],
            [],
        ),
        (
            [step("same", BUCKET, old={}), step("delete", BUCKET, old={"delete": True})],
            [("", "unchanged")],
            [(" (old)", "delete")],
        ),
        ([step("remove-pending-replace", BUCKET, old={})], [], []),
        ([step("read", BUCKET)], [], []),
        ([step("discard", BUCKET, old={})], [], []),
        ([step("same", BUCKET, external=True)], [], []),
        ([step("create", BUCKET, custom=False)], [], []),
        ([provider("aws", "p")], [], []),
    ],
)
def test_what_becomes_of_it(
    taken: Take,
    steps: list[dict[str, Any]],
    things: list[tuple[str, str]],
    gone: list[tuple[str, str]],
) -> None:
    stack = taken(preview(*steps))
    address = urn(BUCKET)
    assert [(t.address.removeprefix(address), t.action) for t in stack.things] == things
    assert [(t.address.removeprefix(address), t.action) for t in stack.gone] == gone
    assert stack.gaps == ()


def test_a_moved_resource_has_its_previous_address(taken: Take) -> None:
    made = step("same", BUCKET, "new", old={})
    made["oldState"]["urn"] = urn(BUCKET, "old")
    (thing,) = taken(preview(made)).things
    assert (thing.address, thing.previous, thing.action) == (
        urn(BUCKET, "new"),
        urn(BUCKET, "old"),
        "move",
    )


def test_what_the_author_takes_out_is_gone_and_what_the_provider_fills_in_stays(
    taken: Take,
) -> None:
    old = {
        "inputs": {"name": "t", "replicas": [{"regionName": "us-east-1"}], "kept": 1},
        "outputs": {"name": "t", "replicas": [{"regionName": "us-east-1"}], "filled": 2, "kept": 1},
    }
    made = step("update", "aws:dynamodb/table:Table", old=old, inputs={"name": "t", "kept": 3})
    (thing,) = taken(preview(made)).things
    assert thing.values == {"name": "t", "kept": 3, "filled": 2}
    assert thing.before == {**old["inputs"], **old["outputs"]}


SAY = "say it: --provider-region "


@pytest.mark.parametrize(
    ("token", "inputs", "top", "where"),
    [
        (
            BUCKET,
            {"region": "eu-west-1"},
            {"config": {"aws:region": "us-east-1"}},
            Where(code="eu-west-1", step="value", why="region is set to eu-west-1"),
        ),
        (
            BUCKET,
            {"region": UNKNOWN},
            {"config": {"aws:region": "eu-west-1"}},
            Where(code=None, step="none", why="region is known only after the deploy"),
        ),
        (
            BUCKET,
            {"region": "[secret]"},
            {"config": {"aws:region": "eu-west-1"}},
            Where(code=None, step="none", why="region is a secret"),
        ),
        (
            BUCKET,
            {},
            {"config": {"aws:region": {"value": "eu-west-1", "secret": False}}},
            Where(
                code="eu-west-1",
                step="provider",
                why="aws:region of the stack's config is eu-west-1",
            ),
        ),
        (
            BUCKET,
            {},
            {"config": {"aws:region": "[secret]"}},
            Where(
                code=None,
                step="none",
                why="aws:region of the stack's config is no place that can be read",
                settle=f"{SAY}aws=REGION",
            ),
        ),
        (
            BUCKET,
            {},
            {"config": {"aws:region": {"value": "eu-west-1", "secret": True}}},
            Where(
                code=None,
                step="none",
                why="aws:region of the stack's config is no place that can be read",
                settle=f"{SAY}aws=REGION",
            ),
        ),
        (
            BUCKET,
            {},
            {},
            Where(
                code=None,
                step="none",
                why="the stack's config has no aws:region",
                settle=f"{SAY}aws=REGION",
            ),
        ),
        (
            "aws-native:s3:Bucket",
            {},
            {"config": {"aws:region": "eu-west-1"}},
            Where(
                code=None,
                step="none",
                why="the stack's config has no aws-native:region",
                settle=f"{SAY}aws-native=REGION",
            ),
        ),
        (
            "aws-native:s3:Bucket",
            {},
            {"config": {"aws-native:region": "eu-west-1"}},
            Where(
                code="eu-west-1",
                step="provider",
                why="aws-native:region of the stack's config is eu-west-1",
            ),
        ),
        (
            "gcp:storage/bucket:Bucket",
            {"location": "EU"},
            {"config": {"gcp:region": "us-east1"}},
            Where(code="EU", step="value", why="location is set to EU"),
        ),
        (
            "gcp:sql/databaseInstance:DatabaseInstance",
            {},
            {"config": {"gcp:region": "europe-west4"}},
            Where(
                code="europe-west4",
                step="provider",
                why="gcp:region of the stack's config is europe-west4",
            ),
        ),
        (
            "gcp:compute/disk:Disk",
            {},
            {"config": {"gcp:region": "europe-west4", "gcp:zone": "europe-west1-b"}},
            Where(
                code="europe-west1-b",
                step="provider",
                why="gcp:zone of the stack's config is europe-west1-b",
            ),
        ),
        (
            "gcp:bigquery/dataset:Dataset",
            {},
            {"config": {"gcp:region": "europe-west4"}},
            Where(code=None, step="none", why="it has no location of its own"),
        ),
        (
            "azure:storage/account:Account",
            {"location": "West Europe"},
            {},
            Where(code="westeurope", step="value", why="location is set to West Europe"),
        ),
        (
            "azure-native:storage:StorageAccount",
            {"location": "westeurope"},
            {},
            Where(code="westeurope", step="value", why="location is set to westeurope"),
        ),
        (
            "azure:mssql/database:Database",
            {},
            {"config": {"azure:location": "westeurope"}},
            Where(code=None, step="none", why="it has no location of its own"),
        ),
    ],
)
def test_where_a_new_resource_will_be(
    taken: Take, token: str, inputs: dict[str, Any], top: dict[str, Any], where: Where
) -> None:
    (thing,) = taken(preview(step("create", token, inputs=inputs), **top)).things
    assert thing.where == where


@pytest.mark.parametrize(
    ("made", "told", "where"),
    [
        (
            provider("aws", "us", region="us-east-1"),
            {},
            Where(code="us-east-1", step="alias", why='the region of provider "us" is us-east-1'),
        ),
        (
            provider("aws", "us", region=UNKNOWN),
            {},
            Where(
                code=None,
                step="none",
                why='the region of provider "us" is known only after the deploy',
                settle=f"{SAY}aws.us=REGION",
            ),
        ),
        (
            provider("aws", "us", region="hunter2-secret"),
            {},
            Where(
                code=None,
                step="none",
                why='the region of provider "us" is no place that can be read',
                settle=f"{SAY}aws.us=REGION",
            ),
        ),
        (
            provider("aws", "us"),
            {},
            Where(
                code=None,
                step="none",
                why='provider "us" names no region; it comes from outside',
                settle=f"{SAY}aws.us=REGION",
            ),
        ),
        (
            provider("aws", "other", region="us-east-1"),
            {},
            Where(
                code=None,
                step="none",
                why='provider "us" is not in this preview',
                settle=f"--show-sames shows it, or {SAY}aws.us=REGION",
            ),
        ),
        (
            provider("aws", "other", region="us-east-1"),
            {"aws": "eu-west-1", "aws.us": "us-west-2"},
            Where(code="us-west-2", step="told", why="--provider-region aws.us=us-west-2"),
        ),
        (
            provider("aws", "us", region="us-east-1"),
            {"aws.us": "us-west-2"},
            Where(code="us-east-1", step="alias", why='the region of provider "us" is us-east-1'),
        ),
    ],
)
def test_where_a_provider_puts_it(
    taken: Take, made: dict[str, Any], told: Any, where: Where
) -> None:
    """The config of the stack is that of the default provider, and of no other."""
    document = preview(
        made,
        step("create", BUCKET, provider=by("aws", "us")),
        config={"aws:region": "eu-central-1"},
    )
    (thing,) = taken(document, providers=told).things
    assert thing.where == where


def test_what_somebody_says_of_the_default_provider(taken: Take) -> None:
    stack = taken(preview(step("create", BUCKET)), providers={"aws": "eu-west-1"})
    (thing,) = stack.things
    assert thing.where == Where(
        code="eu-west-1", step="told", why="--provider-region aws=eu-west-1"
    )


@pytest.mark.parametrize(
    ("op", "where", "was"),
    [
        (
            "update",
            Where(
                code=None,
                step="none",
                why="arn of what is there names eu-west-1, but aws:region of the stack's config is"
                " us-east-1",
                settle="pulumi preview --refresh --json",
            ),
            Where(code="eu-west-1", step="identity", why="arn of what is there names eu-west-1"),
        ),
        (
            "replace",
            Where(
                code="us-east-1",
                step="provider",
                why="aws:region of the stack's config is us-east-1",
            ),
            Where(code="eu-west-1", step="identity", why="arn of what is there names eu-west-1"),
        ),
    ],
)
def test_what_is_there_and_its_provider_may_disagree(
    taken: Take, op: str, where: Where, was: Where
) -> None:
    old = {"outputs": {"arn": "arn:aws:sqs:eu-west-1:111122223333:q"}}
    made = step(op, "aws:sqs/queue:Queue", old=old)
    (thing,) = taken(preview(made, config={"aws:region": "us-east-1"})).things
    assert (thing.where, thing.was) == (where, was)


@pytest.mark.parametrize(
    ("top", "why"),
    [
        ({"maybeCorrupt": True}, "Pulumi says that the state of this stack may be damaged"),
        (
            {"diagnostics": [{"severity": "error", "message": "hunter2-secret"}]},
            "the preview ended with an error and is not whole",
        ),
        (
            {"changeSummary": None},
            "the preview has no summary of changes, so it may not be whole",
        ),
        (
            {"changeSummary": {"create": 1, "same": 1201}},
            "1,201 unchanged resources are not in the preview; --show-sames shows them",
        ),
        (
            {"changeSummary": {"create": 3}},
            "2 steps (create) are counted and not in the preview",
        ),
    ],
)
def test_what_the_preview_leaves_open_is_a_gap(taken: Take, top: dict[str, Any], why: str) -> None:
    stack = taken(preview(step("create", BUCKET), **top))
    assert stack.gaps == (Gap(type="*", why=why),)
    assert [thing.action for thing in stack.things] == ["create"]


def test_warnings_are_no_gap(taken: Take) -> None:
    stack = taken(preview(step("create", BUCKET), diagnostics=[{"severity": "warning"}]))
    assert stack.gaps == ()


@pytest.mark.parametrize("op", ["create", "same", "delete"])
def test_a_resource_without_settings_is_a_gap(taken: Take, op: str) -> None:
    token = "acme:storage:Archive$aws:s3/bucket:Bucket"
    stack = taken(preview({"op": op, "urn": urn(token), "detailedDiff": None}))
    assert (stack.things, stack.gone) == ([], [])
    assert stack.gaps == (
        Gap(
            type="aws:s3/bucket:Bucket",
            why="its settings are not in the preview",
            provider="aws",
            address=urn(token),
        ),
    )


@pytest.mark.parametrize(
    ("token", "kind", "cloud"),
    [
        ("aws:s3/bucket:Bucket", "aws_s3_bucket", "aws"),
        ("aws:s3/bucketV2:BucketV2", "aws_s3_bucket", "aws"),
        ("aws:s3/bucketReplicationConfig:BucketReplicationConfig",
         "aws_s3_bucket_replication_configuration", "aws"),
        ("aws:rds/instance:Instance", "aws_db_instance", "aws"),
        ("aws:rds/globalCluster:GlobalCluster", "aws_rds_global_cluster", "aws"),
        ("aws:ec2/instance:Instance", "aws_instance", "aws"),
        ("aws:ec2/fleet:Fleet", "aws_ec2_fleet", "aws"),
        ("aws:cloudwatch/logGroup:LogGroup", "aws_cloudwatch_log_group", "aws"),
        ("aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
         "aws_kinesis_firehose_delivery_stream", "aws"),
        ("aws:securityhub/accountV2:AccountV2", "aws_securityhub_account_v2", "aws"),
        ("gcp:storage/bucket:Bucket", "google_storage_bucket", "gcp"),
        ("gcp:cloudrunv2/service:Service", "google_cloud_run_v2_service", "gcp"),
        ("gcp:organizations/project:Project", "google_project", "gcp"),
        ("azure:storage/account:Account", "azurerm_storage_account", "azure"),
        ("azure:core/resourceGroup:ResourceGroup", "azurerm_resource_group", "azure"),
        ("azure:eventhub/namespace:Namespace", "azurerm_servicebus_namespace", "azure"),
        ("azure:eventhub/eventHub:EventHub", "azurerm_eventhub", "azure"),
        ("azure-native:storage:StorageAccount", "azure-native:storage:StorageAccount", "azure"),
        ("google-native:storage/v1:Bucket", "google-native:storage/v1:Bucket", "gcp"),
        ("aws-native:s3:Bucket", "AWS::S3::Bucket", "aws"),
        ("aws-native:rds:DbInstance", "AWS::RDS::DBInstance", "aws"),
        ("aws-native:configuration:ConfigRule", "AWS::Config::ConfigRule", "aws"),
        ("aws-native:unheardof:Thing", "aws-native:unheardof:Thing", "aws"),
        ("random:index/randomId:RandomId", "random_id", "random"),
        ("tls:index/privateKey:PrivateKey", "tls_private_key", "tls"),
        ("google:index/storageBucket:StorageBucket", "google_storage_bucket", "gcp"),
        ("kubernetes:core/v1:Secret", "kubernetes:core/v1:Secret", "kubernetes"),
        ("pulumi-nodejs:dynamic:Resource", "pulumi-nodejs:dynamic:Resource", "pulumi-nodejs"),
        ("nonsense", "nonsense", "nonsense"),
    ],
)  # fmt: skip
def test_types_of_pulumi(token: str, kind: str, cloud: str) -> None:
    assert (types.kind(token), types.cloud(token.partition(":")[0])) == (kind, cloud)


def test_native_settings_are_found_by_cloudformations_names(taken: Take) -> None:
    inputs = {"bucketName": "b", "tags": [{"key": "a", "value": "1"}], "sseEnabled": True}
    (thing,) = taken(preview(step("create", "aws-native:s3:Bucket", inputs=inputs))).things
    paths = ("BucketName", "Tags.Key", "SSEEnabled")
    assert [list(at(thing.values, path)) for path in paths] == [["b"], ["a"], [True]]


@pytest.mark.parametrize(
    ("document", "what"),
    [
        (
            {"steps": [{"op": "create"}], "duration": 1},
            "no whole preview: Object missing required field `urn` - at `$.steps[0]`",
        ),
        (
            {"steps": {"a": "hunter2-secret"}, "changeSummary": {}},
            "no whole preview: Expected `array | null`, got `object` - at `$.steps`",
        ),
        (
            {"steps": [], "changeSummary": {"hunter2-secret": "hunter2-secret"}},
            "no whole preview: Expected `int`, got `str` - at `$.changeSummary[...]`",
        ),
    ],
)
def test_a_damaged_preview_is_refused(tmp_path: Path, document: dict[str, Any], what: str) -> None:
    path = tmp_path / "preview.json"
    path.write_text(json.dumps(document))
    with pytest.raises(PlanError) as caught:
        read(str(path))
    assert (str(caught.value), caught.value.hint) == (
        f"{path}: {what}",
        "Write it anew: pulumi preview --json --show-sames > preview.json",
    )


def test_a_preview_of_nothing_is_read(taken: Take) -> None:
    stack = taken({"changeSummary": {}, "duration": 1})
    assert (stack.format, stack.things, stack.gone, stack.gaps) == ("Pulumi preview", [], [], ())
