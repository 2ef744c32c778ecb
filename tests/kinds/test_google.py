"""What Google's types keep and where: inside, outside, not known yet, and not set."""

from __future__ import annotations

import pytest

from scanner import kinds
from tests.kinds.things import (
    AFTER,
    UNSET,
    Planned,
    copies,
    copies_before,
    encryption,
    of,
    resource,
)

BUCKET = Planned("google_storage_bucket.logs", {"name": "logs", "location": "US"})
HERE = Planned("google_storage_bucket.here", {"name": "here", "location": "EUROPE-WEST4"})
KEY = "projects/p/locations/us-east1/keyRings/r/cryptoKeys/k"
NOT_HERE = "is not in this plan; --with-run looks it up in what is there today"
PARTS = "custom_placement_config.data_locations"


def bucket(**values: object) -> Planned:
    return Planned("google_storage_bucket.a", {"name": "a", "location": "EU", **values})


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, ["primary EU: within EU"]),
        ({"location": "EUR5"}, ["primary EUR5: BE+GB"]),
        ({"location": AFTER}, ["primary ?: location is known only after the deploy"]),
        (
            {"custom_placement_config": [{"data_locations": ["EUROPE-WEST1", "EUROPE-WEST4"]}]},
            ["primary EU: BE+NL"],
        ),
        (
            {"custom_placement_config": [{"data_locations": ["EUROPE-WEST1", "EUROPE-WEST2"]}]},
            ["primary EU: BE+GB"],
        ),
        (
            {"custom_placement_config": [{"data_locations": ["EUROPE-WEST1", AFTER]}]},
            [f"primary ?: {PARTS} is known only after the deploy"],
        ),
        (
            {"custom_placement_config": [{"data_locations": ["EUROPE-WEST1", "ELSEWHERE1"]}]},
            ["primary EU: no countries known for ELSEWHERE1"],
        ),
        ({"custom_placement_config": []}, ["primary EU: within EU"]),
        ({"logging": [{"log_bucket": "logs"}]}, ["primary EU: within EU", "log US: US"]),
        (
            {"logging": [{"log_bucket": of("google_storage_bucket.logs")}]},
            ["primary EU: within EU", "log US: US"],
        ),
        (
            {"logging": [{"log_bucket": "other"}]},
            ["primary EU: within EU", f"log ?: log_bucket {NOT_HERE}"],
        ),
        (
            {"encryption": [{"default_kms_key_name": KEY}]},
            ["primary EU: within EU", "key us-east1: US"],
        ),
    ],
)
def test_a_bucket(values: dict[str, object], expected: list[str]) -> None:
    assert copies(bucket(**values), BUCKET) == expected


def test_a_bucket_keeps_what_was_deleted_for_some_days() -> None:
    policy = {"soft_delete_policy": [{"retention_duration_seconds": 7 * 86400 + 1}]}
    kept = [copy.retention_days for copy in resource(bucket(**policy)).facts.copies]
    assert kept == [8]


@pytest.mark.parametrize(
    ("prevention", "public"), [("enforced", False), ("inherited", None), (UNSET, None)]
)
def test_a_bucket_that_may_be_public(prevention: object, public: bool | None) -> None:
    assert resource(bucket(public_access_prevention=prevention)).facts.public is public


def test_a_bucket_that_moves() -> None:
    moved = Planned(
        "google_storage_bucket.a",
        {"name": "a", "location": "EUROPE-WEST4"},
        before={"name": "a", "location": "US"},
    )
    inside = Planned(
        "google_storage_bucket_object.o",
        {"bucket": "a"},
        before={"bucket": "a"},
        written={"bucket": ("google_storage_bucket.a",)},
    )
    assert copies(moved) == ["primary EUROPE-WEST4: NL"]
    assert copies_before(moved) == ["primary US: US"]
    assert copies(inside, moved) == ["primary EUROPE-WEST4: NL"]
    assert copies_before(inside, moved) == ["primary US: US"]


def test_what_is_in_a_bucket_is_in_all_its_places() -> None:
    dual = bucket(custom_placement_config=[{"data_locations": ["EUROPE-WEST1", "EUROPE-WEST2"]}])
    object_ = Planned("google_storage_bucket_object.o", {"bucket": of(dual.address)})
    assert copies(object_, dual) == ["primary EU: BE+GB"]


def test_one_block_that_stands_for_several_buckets() -> None:
    two = [
        Planned(f'google_storage_bucket.b["{name}"]', {"name": name, "location": place})
        for name, place in (("nl", "EUROPE-WEST4"), ("us", "US"))
    ]
    written = {"bucket": ("google_storage_bucket.b",)}
    known = Planned("google_storage_bucket_object.o", {"bucket": "us"}, written=written)
    either = Planned("google_storage_bucket_object.o", {"bucket": of("google_storage_bucket.b")})
    assert copies(known, *two) == ["primary US: US"]
    assert copies(either, *two) == ["primary ?: bucket may be one of several"]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"location": "EU"}, ["primary EU: BE+NL"]),
        ({"location": "us-central1"}, ["primary us-central1: US"]),
        ({"location": AFTER}, ["primary ?: location is known only after the deploy"]),
        ({}, ["primary US: US"]),
        (
            {"location": "EU", "default_encryption_configuration": [{"kms_key_name": KEY}]},
            ["primary EU: BE+NL", "key us-east1: US"],
        ),
    ],
)
def test_a_dataset(values: dict[str, object], expected: list[str]) -> None:
    dataset = Planned("google_bigquery_dataset.d", {"dataset_id": "d", **values})
    table = Planned("google_bigquery_table.t", {"dataset_id": of("google_bigquery_dataset.d")})
    assert copies(dataset) == expected
    assert copies(table, dataset) == [copy for copy in expected if "key" not in copy]


BACKUP = "backup_configuration.location is not set; Google takes a multi-region"


@pytest.mark.parametrize(
    ("backup", "expected"),
    [
        ([], []),
        (UNSET, []),
        ([{"enabled": False, "location": "us"}], []),
        ([{"enabled": True}], [f"backup ?: {BACKUP}"]),
        ([{"enabled": True, "location": UNSET}], [f"backup ?: {BACKUP}"]),
        ([{"enabled": True, "location": "eu"}], ["backup eu: within EU"]),
        ([{"enabled": True, "location": "us"}], ["backup us: US"]),
        (
            [{"enabled": True, "location": AFTER}],
            ["backup ?: location is known only after the deploy"],
        ),
        (
            [{"enabled": AFTER, "location": "europe-west1"}],
            ["backup europe-west1: BE"],
        ),
    ],
)
def test_an_sql_instance(backup: object, expected: list[str]) -> None:
    instance = Planned(
        "google_sql_database_instance.i",
        {"region": "europe-west4", "settings": [{"backup_configuration": backup}]},
    )
    database = Planned("google_sql_database.d", {"instance": of(instance.address)})
    assert copies(instance) == ["primary europe-west4: NL", *expected]
    assert copies(database, instance) == ["primary europe-west4: NL"]


@pytest.mark.parametrize(
    ("ways", "expected"),
    [
        ({"ssl_mode": "ENCRYPTED_ONLY", "require_ssl": False}, "enforced"),
        ({"ssl_mode": "TRUSTED_CLIENT_CERTIFICATE_REQUIRED"}, "enforced"),
        ({"ssl_mode": "ALLOW_UNENCRYPTED_AND_ENCRYPTED"}, "optional"),
        ({"require_ssl": True}, "enforced"),
        ({"require_ssl": False}, "optional"),
        ({"ssl_mode": AFTER}, "unknown"),
        ({"ssl_mode": UNSET}, "unknown"),
        ({}, "unknown"),
    ],
)
def test_encryption_of_an_sql_instance(ways: dict[str, object], expected: str) -> None:
    values = {"region": "europe-west4", "settings": [{"ip_configuration": [ways]}]}
    (path,) = resource(Planned("google_sql_database_instance.i", values)).facts.access
    assert path.encryption == expected


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ("regional-europe-west1", ["primary regional-europe-west1: BE"]),
        ("eur3", ["primary eur3: BE+FI+NL"]),
        ("eur6", ["primary eur6: CH+DE+NL"]),
        ("projects/p/instanceConfigs/nam3", ["primary projects/p/instanceConfigs/nam3: US"]),
        (AFTER, ["primary ?: config is known only after the deploy"]),
        ("custom-far", [f"primary ?: config {NOT_HERE}"]),
    ],
)
def test_a_spanner_instance(config: object, expected: list[str]) -> None:
    instance = Planned("google_spanner_instance.s", {"name": "s", "config": config})
    database = Planned("google_spanner_database.d", {"instance": of(instance.address)})
    schedule = Planned("google_spanner_backup_schedule.b", {"instance": of(instance.address)})
    assert copies(instance) == expected
    assert copies(database, instance) == expected
    assert copies(schedule, instance) == [c.replace("primary", "planned") for c in expected]


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (["europe-west1", "europe-west4"], ["primary ?: BE+NL"]),
        (["europe-west1", "us-east1"], ["primary ?: BE+US"]),
        (["europe-west1", AFTER], ["primary ?: replicas.location is known only after the deploy"]),
    ],
)
def test_a_spanner_instance_at_a_place_of_its_own(
    places: list[object], expected: list[str]
) -> None:
    config = Planned(
        "google_spanner_instance_config.c", {"replicas": [{"location": p} for p in places]}
    )
    instance = Planned("google_spanner_instance.s", {"config": of(config.address)})
    assert copies(instance, config) == expected


def test_a_bigtable_instance() -> None:
    instance = Planned(
        "google_bigtable_instance.b",
        {"cluster": [{"zone": "europe-west4-a"}, {"zone": "us-east1-b"}, {"zone": AFTER}]},
    )
    table = Planned("google_bigtable_table.t", {"instance_name": of(instance.address)})
    expected = [
        "primary europe-west4-a: NL",
        "primary us-east1-b: US",
        "primary ?: zone is known only after the deploy",
    ]
    assert copies(instance) == expected
    assert copies(table, instance) == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [("eur3", "primary eur3: BE+FI+NL"), ("nam5", "primary nam5: US")],
)
def test_a_firestore_database(place: str, expected: str) -> None:
    assert copies(Planned("google_firestore_database.d", {"location_id": place})) == [expected]


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ([], []),
        ([{"location": "europe-west1"}], ["backup europe-west1: BE"]),
        ([{"enabled": True}], ["backup europe-west4: NL"]),
        (AFTER, ["backup ?: automated_backup_policy is known only after the deploy"]),
    ],
)
def test_an_alloydb_cluster(policy: object, expected: list[str]) -> None:
    cluster = Planned(
        "google_alloydb_cluster.c", {"location": "europe-west4", "automated_backup_policy": policy}
    )
    instance = Planned("google_alloydb_instance.i", {"cluster": of(cluster.address)})
    assert copies(cluster) == ["primary europe-west4: NL", *expected]
    assert copies(instance, cluster) == ["primary europe-west4: NL"]


NEAREST = "Google takes the multi-region nearest"
CHOOSES = "storage_locations is not set; Google chooses, by the settings of the project"


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (["eu"], ["snapshot eu: within EU"]),
        (["us"], ["snapshot us: US"]),
        (AFTER, ["snapshot ?: storage_locations is known only after the deploy"]),
        (UNSET, [f"snapshot ?: {CHOOSES}"]),
        (None, [f"snapshot ?: {CHOOSES}"]),
    ],
)
def test_a_snapshot(places: object, expected: list[str]) -> None:
    values = {"zone": "europe-west4-a", "storage_locations": places}
    assert copies(Planned("google_compute_snapshot.s", values)) == expected


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ([], []),
        ([{"snapshot_properties": [{"storage_locations": ["eu"]}]}], ["planned eu: within EU"]),
        ([{"snapshot_properties": []}], [f"planned ?: {CHOOSES}"]),
        (AFTER, ["planned ?: snapshot_schedule_policy is known only after the deploy"]),
    ],
)
def test_a_schedule_of_snapshots(policy: object, expected: list[str]) -> None:
    values = {"region": "europe-west4", "snapshot_schedule_policy": policy}
    assert copies(Planned("google_compute_resource_policy.p", values)) == expected


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ([{"policy": "LOCAL_REGION"}], []),
        (
            [{"policy": "NEAREST_MULTI_REGION"}],
            [f"planned ?: {NEAREST}"],
        ),
        ([{"policy": AFTER}], [f"planned ?: {NEAREST}"]),
        (
            [{"policy": "SPECIFIC_LOCATIONS", "locations": [{"location": "us"}]}],
            ["planned us: US"],
        ),
    ],
)
def test_settings_of_snapshots(setting: object, expected: list[str]) -> None:
    thing = Planned("google_compute_snapshot_settings.s", {"storage_location": setting})
    assert copies(thing) == expected


AUTOMATIC = "primary global: replication is automatic, which promises no place"


@pytest.mark.parametrize(
    ("replication", "expected"),
    [
        ([{"auto": [{}]}], [AUTOMATIC]),
        (
            [
                {
                    "user_managed": [
                        {"replicas": [{"location": "europe-west1"}, {"location": "us-east1"}]}
                    ]
                }
            ],
            ["primary europe-west1: BE", "primary us-east1: US"],
        ),
        (
            [{"user_managed": [{"replicas": [{"location": AFTER}]}]}],
            ["primary ?: location is known only after the deploy"],
        ),
        (
            AFTER,
            [
                "primary ?: replication.user_managed.replicas is known only after the deploy",
                "key ?: kms_key_name is known only after the deploy",
            ],
        ),
    ],
)
def test_a_secret(replication: object, expected: list[str]) -> None:
    secret = Planned("google_secret_manager_secret.s", {"replication": replication})
    version = Planned("google_secret_manager_secret_version.v", {"secret": of(secret.address)})
    assert copies(secret) == expected
    assert copies(version, secret) == [copy for copy in expected if "key" not in copy]


def test_an_automatic_secret_is_global_which_is_a_finding() -> None:
    secret = Planned("google_secret_manager_secret.s", {"replication": [{"auto": [{}]}]})
    (copy,) = resource(secret).facts.copies
    assert (copy.location.kind, copy.location.countries) == ("global", ())


@pytest.mark.parametrize(
    ("ring", "expected"),
    [
        (of("google_kms_key_ring.r"), ["key europe: within EU"]),
        ("projects/p/locations/us-east1/keyRings/r", ["key us-east1: US"]),
        (AFTER, ["key ?: key_ring is known only after the deploy"]),
    ],
)
def test_a_key_is_where_its_ring_is(ring: object, expected: list[str]) -> None:
    there = Planned("google_kms_key_ring.r", {"name": "r", "location": "europe"})
    assert copies(Planned("google_kms_crypto_key.k", {"key_ring": ring}), there) == expected


ANYWHERE = "there is no message_storage_policy; messages stay where they are published"


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (
            UNSET,
            [f"primary ?: {ANYWHERE}"],
        ),
        (
            [{"allowed_persistence_regions": ["europe-west1", "europe-west2"]}],
            ["primary europe-west1: BE", "primary europe-west2: GB"],
        ),
        (
            [{"allowed_persistence_regions": AFTER}],
            ["primary ?: allowed_persistence_regions is known only after the deploy"],
        ),
    ],
)
def test_a_topic_and_its_subscription(policy: object, expected: list[str]) -> None:
    topic = Planned("google_pubsub_topic.t", {"name": "t", "message_storage_policy": policy})
    subscription = Planned(
        "google_pubsub_subscription.s",
        {"topic": of(topic.address), "cloud_storage_config": [{"bucket": "logs"}]},
    )
    assert copies(topic) == expected
    assert copies(subscription, topic, BUCKET) == [*expected, "planned US: US"]


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        ("storage.googleapis.com/logs", ["log US: US"]),
        (of("google_storage_bucket.here"), ["log EUROPE-WEST4: NL"]),
        (
            "logging.googleapis.com/projects/p/locations/europe-west1/buckets/b",
            ["log europe-west1: BE"],
        ),
        ("bigquery.googleapis.com/projects/p/datasets/d", [f"log ?: destination {NOT_HERE}"]),
        (AFTER, ["log ?: destination is known only after the deploy"]),
    ],
)
@pytest.mark.parametrize("of_", ["project", "folder", "organization", "billing_account"])
def test_a_sink(of_: str, to: object, expected: list[str]) -> None:
    sink = Planned(f"google_logging_{of_}_sink.s", {"name": "s", "destination": to})
    assert copies(sink, BUCKET, HERE) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"transfer_spec": [{"gcs_data_sink": [{"bucket_name": "logs"}]}]}, ["planned US: US"]),
        (
            {"replication_spec": [{"gcs_data_sink": [{"bucket_name": of(HERE.address)}]}]},
            ["planned EUROPE-WEST4: NL"],
        ),
        (
            {"transfer_spec": [{"posix_data_sink": [{}]}]},
            ["planned ?: it writes to no bucket of Cloud Storage"],
        ),
    ],
)
def test_a_transfer(values: dict[str, object], expected: list[str]) -> None:
    assert copies(Planned("google_storage_transfer_job.t", values), BUCKET, HERE) == expected


@pytest.mark.parametrize(
    ("type_", "path", "mode", "expected"),
    [
        ("google_redis_instance", "transit_encryption_mode", "SERVER_AUTHENTICATION", "enforced"),
        ("google_redis_instance", "transit_encryption_mode", "DISABLED", "none"),
        (
            "google_redis_cluster",
            "transit_encryption_mode",
            "TRANSIT_ENCRYPTION_MODE_DISABLED",
            "none",
        ),
        (
            "google_memorystore_instance",
            "transit_encryption_mode",
            "TRANSIT_ENCRYPTION_DISABLED",
            "none",
        ),
    ],
)
def test_encryption_of_caches(type_: str, path: str, mode: str, expected: str) -> None:
    cache = Planned(f"{type_}.c", {"region": "europe-west4", path: mode})
    assert encryption(cache) == [f"{expected}: {path} is {mode}"]


@pytest.mark.parametrize(
    ("type_", "values", "expected"),
    [
        ("google_container_registry", {}, ["primary US: US"]),
        ("google_container_registry", {"location": "EU"}, ["primary EU: within EU"]),
        (
            "google_netapp_backup_vault",
            {"location": "europe-west4", "backup_region": "europe-west2"},
            ["backup europe-west2: GB"],
        ),
        ("google_netapp_backup_vault", {"location": "europe-west4"}, ["backup europe-west4: NL"]),
        (
            "google_apigee_organization",
            {"analytics_region": "us-central1", "api_consumer_data_location": "eu"},
            ["primary us-central1: US", "primary eu: within EU"],
        ),
        (
            "google_active_directory_domain",
            {"locations": ["europe-west1", "us-east1"]},
            ["primary europe-west1: BE", "primary us-east1: US"],
        ),
        (
            "google_dataproc_cluster",
            {"region": "europe-west4", "cluster_config": [{"staging_bucket": "logs"}]},
            ["primary europe-west4: NL", "log US: US"],
        ),
        (
            "google_composer_environment",
            {"region": "europe-west4", "storage_config": [{"bucket": "here"}]},
            ["primary europe-west4: NL", "log EUROPE-WEST4: NL"],
        ),
        (
            "google_dialogflow_cx_security_settings",
            {"location": "europe-west1", "audio_export_settings": [{"gcs_bucket": "logs"}]},
            ["primary europe-west1: BE", "log US: US"],
        ),
        (
            "google_dialogflow_agent",
            {},
            ["primary global: an agent without a location is global, which promises no place"],
        ),
        (
            "google_parameter_manager_parameter",
            {},
            ["primary global: parameters without a region are global, which promises no place"],
        ),
        (
            "google_identity_platform_config",
            {},
            ["primary ?: Identity Platform promises no place for its accounts"],
        ),
        (
            "google_logging_project_bucket_config",
            {"location": "global"},
            [
                "log global: location is set to global; Logging API, LogBucket.name;"
                " Secret Manager API, Replication.automatic, as of 2026-11-22"
            ],
        ),
        (
            "google_logging_organization_settings",
            {"storage_location": "europe-west1"},
            ["log europe-west1: BE"],
        ),
        (
            "google_logging_organization_settings",
            {},
            ["log ?: storage_location is not set; new log buckets are global"],
        ),
        (
            "google_compute_disk_async_replication",
            {"secondary_disk": [{"disk": "projects/p/zones/us-east1-b/disks/d"}]},
            ["replica us-east1-b: US"],
        ),
        (
            "google_healthcare_fhir_store",
            {"dataset": "projects/p/locations/europe-west4/datasets/d"},
            ["primary europe-west4: NL"],
        ),
        (
            "google_datastream_stream",
            {"location": "europe-west4"},
            ["planned ?: the connection profile of the destination tells the place"],
        ),
        (
            "google_healthcare_fhir_store",
            {
                "dataset": "projects/p/locations/europe-west4/datasets/d",
                "stream_configs": [{"bigquery_destination": [{"dataset_uri": "bq://p.d"}]}],
            },
            ["primary europe-west4: NL", f"replica ?: dataset_uri {NOT_HERE}"],
        ),
        (
            "google_dialogflow_cx_agent",
            {
                "location": "europe-west4",
                "advanced_settings": [{"audio_export_gcs_destination": [{"uri": "gs://logs/a"}]}],
            },
            ["primary europe-west4: NL", "log US: US"],
        ),
        (
            "google_dialogflow_cx_agent",
            {
                "location": "europe-west4",
                "advanced_settings": [
                    {"audio_export_gcs_destination": [{"uri": "gs://other/here"}]}
                ],
            },
            ["primary europe-west4: NL", f"log ?: uri {NOT_HERE}"],
        ),
        (
            "google_dialogflow_cx_flow",
            {"advanced_settings": [{"audio_export_gcs_destination": [{"uri": "gs://here/a"}]}]},
            ["log EUROPE-WEST4: NL"],
        ),
        ("google_dialogflow_cx_flow", {"display_name": "welcome"}, []),
        (
            "google_vertex_ai_endpoint",
            {
                "location": "europe-west4",
                "predict_request_response_logging_config": [
                    {"bigquery_destination": [{"output_uri": "bq://p.d.t"}]}
                ],
            },
            [f"log ?: output_uri {NOT_HERE}"],
        ),
        ("google_vertex_ai_endpoint", {"location": "europe-west4"}, []),
        (
            "google_composer_environment",
            {
                "region": "europe-west4",
                "config": [
                    {
                        "recovery_config": [
                            {
                                "scheduled_snapshots_config": [
                                    {"enabled": True, "snapshot_location": "gs://logs/s"}
                                ]
                            }
                        ]
                    }
                ],
            },
            ["primary europe-west4: NL", "snapshot US: US"],
        ),
        (
            "google_dataproc_metastore_service",
            {
                "location": "europe-west4",
                "scheduled_backup": [{"enabled": True, "backup_location": "gs://logs"}],
            },
            ["primary europe-west4: NL", "backup US: US"],
        ),
        (
            "google_dataflow_job",
            {"region": "europe-west4", "temp_gcs_location": "gs://logs/tmp"},
            ["primary europe-west4: NL", "cache US: US"],
        ),
        (
            "google_bigquery_job",
            {"location": "EU", "extract": [{"destination_uris": ["gs://here/a", "gs://logs/*"]}]},
            ["primary EU: BE+NL", "replica EUROPE-WEST4: NL", "replica US: US"],
        ),
        (
            "google_dataplex_datascan",
            {
                "location": "europe-west4",
                "data_profile_spec": [
                    {"post_scan_actions": [{"bigquery_export": [{"results_table": "//b/d/t"}]}]}
                ],
            },
            ["primary europe-west4: NL", f"replica ?: results_table {NOT_HERE}"],
        ),
        (
            "google_transcoder_job_template",
            {"location": "europe-west4", "config": [{"output": [{"uri": "gs://logs/v/"}]}]},
            ["planned US: US"],
        ),
        (
            "google_dataproc_batch",
            {"environment_config": [{"execution_config": [{"staging_bucket": "logs"}]}]},
            ["log US: US"],
        ),
        (
            "google_dataproc_session_template",
            {"environment_config": [{"execution_config": [{"staging_bucket": "other"}]}]},
            [f"log ?: staging_bucket {NOT_HERE}"],
        ),
        (
            "google_dataproc_workflow_template",
            {
                "placement": [
                    {"managed_cluster": [{"config": [{"staging_bucket": of(HERE.address)}]}]}
                ]
            },
            ["log EUROPE-WEST4: NL"],
        ),
        (
            "google_colab_schedule",
            {
                "create_notebook_execution_job_request": [
                    {"notebook_execution_job": [{"gcs_output_uri": "gs://logs"}]}
                ]
            },
            ["replica US: US"],
        ),
        (
            "google_app_engine_application",
            {"location_id": "europe-west"},
            ["primary europe-west: (BE)"],
        ),
    ],
)
def test_one_of_a_kind(type_: str, values: dict[str, object], expected: list[str]) -> None:
    assert copies(Planned(f"{type_}.x", values), BUCKET, HERE) == expected


def test_backup_plans_follow_their_vault() -> None:
    vault = Planned("google_backup_dr_backup_vault.v", {"location": "us-east1"})
    plan = Planned(
        "google_backup_dr_backup_plan.p",
        {"location": "europe-west4", "backup_vault": of(vault.address)},
    )
    held = Planned("google_backup_dr_backup_plan_association.a", {"backup_plan": of(plan.address)})
    assert copies(vault) == ["backup us-east1: US"]
    assert copies(plan, vault) == ["planned us-east1: US"]
    assert copies(held, plan, vault) == ["planned us-east1: US"]


def test_usual_plans_have_nothing_unknown() -> None:
    usual = (
        "project project_service project_iam_member service_account service_account_key"
        " compute_network compute_subnetwork compute_firewall compute_router compute_router_nat"
        " compute_address compute_global_address compute_global_forwarding_rule compute_url_map"
        " compute_target_https_proxy compute_backend_service compute_managed_ssl_certificate"
        " compute_instance compute_instance_template compute_instance_group_manager compute_disk"
        " compute_attached_disk container_cluster container_node_pool cloud_run_v2_service"
        " cloud_run_service cloudfunctions_function cloudfunctions2_function cloud_scheduler_job"
        " app_engine_application dns_managed_zone dns_record_set vpc_access_connector"
        " service_networking_connection monitoring_alert_policy monitoring_notification_channel"
        " logging_metric storage_bucket_iam_member secret_manager_secret_iam_member"
        " artifact_registry_repository cloudbuild_trigger iam_workload_identity_pool"
    )
    types = [f"google_{name}" for name in usual.split()]
    assert [t for t in types if not kinds.find(t) and not kinds.keeps_nothing(t)] == []
