"""What Azure's types keep and where: inside, outside, not known yet, and not set."""

from __future__ import annotations

import pytest

from scanner import kinds
from scanner.places.pairs import pair
from scanner.places.resolve import all_codes
from scanner.plans import Unknown
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

NOT_HERE = "is not in this plan; --with-run looks it up in what is there today"
NO_PAIR = "polandcentral has no paired region"
WEST = Planned(
    "azurerm_storage_account.west",
    {"name": "west", "location": "westeurope", "account_replication_type": "LRS"},
)
FAR = Planned(
    "azurerm_storage_account.far",
    {"name": "far", "location": "brazilsouth", "account_replication_type": "RAGRS"},
)
GROUP = "/subscriptions/s/resourceGroups/g/providers"
WORKSPACE = Planned("azurerm_log_analytics_workspace.w", {"name": "w", "location": "eastus"})


@pytest.mark.parametrize(
    ("place", "redundancy", "expected"),
    [
        ("westeurope", "LRS", ["primary westeurope: NL"]),
        ("westeurope", "ZRS", ["primary westeurope: NL"]),
        ("West Europe", "GRS", ["primary West Europe: NL", "replica northeurope: IE"]),
        ("westeurope", "RAGRS", ["primary westeurope: NL", "replica northeurope: IE"]),
        ("westeurope", "GZRS", ["primary westeurope: NL", "replica northeurope: IE"]),
        ("brazilsouth", "RAGZRS", ["primary brazilsouth: BR", "replica southcentralus: US"]),
        ("polandcentral", "GRS", ["primary polandcentral: PL", f"replica ?: {NO_PAIR}"]),
        (
            "westeurope",
            AFTER,
            [
                "primary westeurope: NL",
                "replica ?: account_replication_type is known only after the deploy",
            ],
        ),
        (
            "westeurope",
            "NEW",
            [
                "primary westeurope: NL",
                "replica ?: account_replication_type has a word that is not known",
            ],
        ),
        (
            AFTER,
            "GRS",
            [
                "primary ?: location is known only after the deploy",
                "replica ?: the pair of a region that is not known:"
                " location is known only after the deploy",
            ],
        ),
        (AFTER, "LRS", ["primary ?: location is known only after the deploy"]),
    ],
)
def test_a_storage_account(place: object, redundancy: object, expected: list[str]) -> None:
    account = Planned(
        "azurerm_storage_account.a",
        {"name": "a", "location": place, "account_replication_type": redundancy},
    )
    container = Planned("azurerm_storage_container.c", {"storage_account_id": of(account.address)})
    share = Planned(
        "azurerm_storage_share.s",
        {"storage_account_name": "a"},
        written={"storage_account_name": (account.address,)},
    )
    file = Planned("azurerm_storage_share_file.f", {"storage_share_url": of(share.address)})
    assert copies(account) == expected
    assert copies(container, account) == expected
    assert copies(share, account) == expected
    assert copies(file, share, account) == expected


def test_a_storage_account_at_the_edge_of_a_region() -> None:
    values = {"name": "a", "location": "westus", "edge_zone": "losangeles"}
    (copy,) = copies(Planned("azurerm_storage_account.a", values))
    assert copy.startswith("primary losangeles: edge_zone is set to losangeles; not in the table")


def test_a_storage_account_that_is_copied_from_now_on() -> None:
    account = Planned(
        "azurerm_storage_account.a",
        {"name": "a", "location": "westeurope", "account_replication_type": "GRS"},
        before={"name": "a", "location": "westeurope", "account_replication_type": "LRS"},
    )
    table = Planned(
        "azurerm_storage_table.t",
        {"storage_account_name": "a"},
        before={"storage_account_name": "a"},
        written={"storage_account_name": (account.address,)},
    )
    both = ["primary westeurope: NL", "replica northeurope: IE"]
    assert (copies_before(account), copies(account)) == (["primary westeurope: NL"], both)
    assert (copies_before(table, account), copies(table, account)) == (both[:1], both)


def test_what_lies_in_an_account_that_is_not_planned() -> None:
    id_ = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/other"
    container = Planned("azurerm_storage_container.c", {"storage_account_id": id_})
    nowhere = Planned("azurerm_storage_container.c", {"name": "c"})
    assert copies(container, WEST) == [f"primary ?: storage_account_id {NOT_HERE}"]
    assert copies(nowhere, WEST) == ["primary ?: storage_account_id is not set"]


@pytest.mark.parametrize(
    ("access", "public"),
    [("private", False), ("blob", True), ("container", True), (AFTER, None), (None, None)],
)
def test_a_container_that_may_be_public(access: object, public: bool | None) -> None:
    values = {"storage_account_name": "west", "container_access_type": access}
    found = resource(Planned("azurerm_storage_container.c", values), WEST)
    assert found.facts.public is public


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"https_traffic_only_enabled": True}, "enforced: https_traffic_only_enabled is true"),
        ({"https_traffic_only_enabled": False}, "optional: https_traffic_only_enabled is false"),
        ({"enable_https_traffic_only": False}, "optional: enable_https_traffic_only is false"),
        (
            {"https_traffic_only_enabled": AFTER},
            "unknown: https_traffic_only_enabled is known only after the deploy",
        ),
        (
            {"https_traffic_only_enabled": UNSET},
            "unknown: to be seen after the deploy: https_traffic_only_enabled is not set",
        ),
    ],
)
def test_encryption_of_an_account(values: dict[str, object], expected: str) -> None:
    account = Planned("azurerm_storage_account.a", {"location": "westeurope", **values})
    assert encryption(account) == [expected]


@pytest.mark.parametrize(
    ("type_", "values", "expected"),
    [
        ("azurerm_redis_cache", {"non_ssl_port_enabled": False}, "enforced"),
        ("azurerm_redis_cache", {"non_ssl_port_enabled": True}, "optional"),
        ("azurerm_redis_cache", {"enable_non_ssl_port": True}, "optional"),
        ("azurerm_redis_cache", {}, "unknown"),
        ("azurerm_managed_redis", {"default_database": [{"client_protocol": "Plaintext"}]}, "none"),
        ("azurerm_redis_enterprise_database", {"client_protocol": "Encrypted"}, "enforced"),
        ("azurerm_postgresql_server", {"ssl_enforcement_enabled": False}, "optional"),
        ("azurerm_postgresql_flexible_server", {}, "unknown"),
        ("azurerm_linux_web_app", {"https_only": True}, "enforced"),
        ("azurerm_linux_web_app", {"https_only": False}, "optional"),
        ("azurerm_mssql_server", {}, "by-service"),
        ("azurerm_key_vault", {}, "by-service"),
    ],
)
def test_encryption_of_others(type_: str, values: dict[str, object], expected: str) -> None:
    (path,) = resource(Planned(f"{type_}.x", {"location": "westeurope", **values})).facts.access
    assert path.encryption == expected


@pytest.mark.parametrize(
    ("place", "redundancy", "expected"),
    [
        ("westeurope", "Local", ["primary westeurope: NL"]),
        ("westeurope", "Zone", ["primary westeurope: NL"]),
        ("westeurope", "Geo", ["primary westeurope: NL", "backup northeurope: IE"]),
        ("brazilsouth", "GeoZone", ["primary brazilsouth: BR", "backup southcentralus: US"]),
        ("westeurope", UNSET, ["primary westeurope: NL", "backup northeurope: IE"]),
        ("polandcentral", None, ["primary polandcentral: PL", f"backup ?: {NO_PAIR}"]),
        (
            "westeurope",
            AFTER,
            [
                "primary westeurope: NL",
                "backup ?: storage_account_type is known only after the deploy",
            ],
        ),
    ],
)
def test_an_sql_database(place: str, redundancy: object, expected: list[str]) -> None:
    server = Planned("azurerm_mssql_server.s", {"name": "s", "location": place})
    database = Planned(
        "azurerm_mssql_database.d",
        {"server_id": of(server.address), "storage_account_type": redundancy},
    )
    assert copies(database, server) == expected


def test_an_sql_failover_group() -> None:
    server = Planned("azurerm_mssql_server.us", {"name": "us", "location": "eastus"})
    group = Planned(
        "azurerm_mssql_failover_group.g", {"partner_server": [{"id": of(server.address)}]}
    )
    assert copies(group, server) == ["replica eastus: US"]


@pytest.mark.parametrize(
    ("type_", "setting", "near", "far", "default"),
    [
        ("azurerm_mysql_flexible_server", "geo_redundant_backup_enabled", False, True, False),
        ("azurerm_postgresql_flexible_server", "geo_redundant_backup_enabled", False, True, False),
        ("azurerm_postgresql_server", "geo_redundant_backup_enabled", False, True, False),
        ("azurerm_mssql_managed_instance", "storage_account_type", "LRS", "GRS", True),
    ],
)
def test_backups_of_servers(
    type_: str, setting: str, near: object, far: object, default: bool
) -> None:
    def kept(said: object) -> list[str]:
        return copies(Planned(f"{type_}.s", {"location": "westeurope", setting: said}))

    here, there = "primary westeurope: NL", "backup northeurope: IE"
    assert kept(near) == [here]
    assert kept(far) == [here, there]
    assert kept(UNSET) == ([here, there] if default else [here])
    assert kept(AFTER) == [here, f"backup ?: {setting} is known only after the deploy"]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (
            {"geo_location": [{"location": "westeurope", "failover_priority": 0}]},
            ["primary westeurope: NL", "backup northeurope: IE"],
        ),
        (
            {
                "geo_location": [
                    {"location": "East US", "failover_priority": 1},
                    {"location": "West Europe", "failover_priority": 0},
                ],
                "backup": [{"type": "Continuous"}],
            },
            ["replica East US: US", "primary West Europe: NL"],
        ),
        (
            {
                "geo_location": [{"location": "brazilsouth", "failover_priority": 0}],
                "backup": [{"type": "Periodic", "storage_redundancy": "Geo"}],
            },
            ["primary brazilsouth: BR", "backup southcentralus: US"],
        ),
        (
            {
                "geo_location": [{"location": "brazilsouth", "failover_priority": 0}],
                "backup": [{"type": "Periodic", "storage_redundancy": "Local"}],
            },
            ["primary brazilsouth: BR"],
        ),
        (
            {
                "geo_location": [{"location": AFTER, "failover_priority": 0}],
                "backup": [{"type": "Periodic", "storage_redundancy": "Zone"}],
            },
            ["primary ?: location is known only after the deploy"],
        ),
        (
            {"geo_location": AFTER},
            ["primary ?: geo_location is known only after the deploy"],
        ),
        ({}, ["primary ?: geo_location is not set"]),
    ],
)
def test_a_cosmos_account(values: dict[str, object], expected: list[str]) -> None:
    account = Planned(
        "azurerm_cosmosdb_account.a", {"name": "a", "location": "westeurope", **values}
    )
    database = Planned("azurerm_cosmosdb_sql_database.d", {"account_name": of(account.address)})
    assert copies(account) == expected
    assert copies(database, account) == [c for c in expected if not c.startswith("backup")]


@pytest.mark.parametrize(
    ("place", "mode", "expected"),
    [
        ("westeurope", "LocallyRedundant", ["westeurope: NL"]),
        ("westeurope", "ZoneRedundant", ["westeurope: NL"]),
        ("westeurope", "GeoRedundant", ["westeurope: NL", "northeurope: IE"]),
        ("brazilsouth", UNSET, ["brazilsouth: BR", "southcentralus: US"]),
        (
            "westeurope",
            AFTER,
            ["westeurope: NL", "?: storage_mode_type is known only after the deploy"],
        ),
    ],
)
def test_a_recovery_vault(place: str, mode: object, expected: list[str]) -> None:
    vault = Planned(
        "azurerm_recovery_services_vault.v",
        {"name": "v", "location": place, "storage_mode_type": mode},
    )
    written = {"recovery_vault_name": (vault.address,)}
    policy = Planned("azurerm_backup_policy_vm.p", {"recovery_vault_name": "v"}, written=written)
    held = Planned("azurerm_backup_protected_vm.b", {"recovery_vault_name": "v"}, written=written)
    assert copies(vault) == [f"backup {place}" for place in expected]
    assert copies(policy, vault) == [f"planned {place}" for place in expected]
    assert copies(held, vault) == [f"backup {place}" for place in expected]


@pytest.mark.parametrize(
    ("redundancy", "expected"),
    [
        ("LocallyRedundant", ["brazilsouth: BR"]),
        ("GeoRedundant", ["brazilsouth: BR", "southcentralus: US"]),
        (AFTER, ["brazilsouth: BR", "?: redundancy is known only after the deploy"]),
    ],
)
def test_a_backup_vault(redundancy: object, expected: list[str]) -> None:
    vault = Planned(
        "azurerm_data_protection_backup_vault.v",
        {"name": "v", "location": "brazilsouth", "redundancy": redundancy},
    )
    instance = Planned(
        "azurerm_data_protection_backup_instance_disk.i", {"vault_id": of(vault.address)}
    )
    assert copies(vault) == [f"backup {place}" for place in expected]
    assert copies(instance, vault) == [f"backup {place}" for place in expected]


@pytest.mark.parametrize("type_", ["azurerm_key_vault", "azurerm_iothub", "azurerm_iothub_dps"])
@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("westeurope", ["primary westeurope: NL", "replica northeurope: IE"]),
        ("brazilsouth", ["primary brazilsouth: BR", "replica southcentralus: US"]),
        ("polandcentral", ["primary polandcentral: PL"]),
        (
            AFTER,
            [
                "primary ?: location is known only after the deploy",
                "replica ?: the pair of a region that is not known:"
                " location is known only after the deploy",
            ],
        ),
    ],
)
def test_what_is_copied_wherever_there_is_a_pair(
    type_: str, place: object, expected: list[str]
) -> None:
    assert copies(Planned(f"{type_}.x", {"name": "x", "location": place})) == expected


def test_what_is_in_a_vault() -> None:
    vault = Planned("azurerm_key_vault.v", {"name": "v", "location": "brazilsouth"})
    secret = Planned("azurerm_key_vault_secret.s", {"key_vault_id": of(vault.address)})
    key = Planned("azurerm_key_vault_key.k", {"key_vault_id": of(vault.address)})
    places = ["brazilsouth: BR", "southcentralus: US"]
    assert copies(secret, vault) == [f"primary {places[0]}", f"replica {places[1]}"]
    assert copies(key, vault) == [f"key {place}" for place in places]


@pytest.mark.parametrize(
    ("type_", "values", "expected"),
    [
        (
            "azurerm_container_registry",
            {"georeplications": [{"location": "uksouth"}, {"location": AFTER}]},
            ["replica uksouth: GB", "replica ?: location is known only after the deploy"],
        ),
        ("azurerm_container_registry", {"georeplications": []}, []),
        (
            "azurerm_app_configuration",
            {"replica": [{"location": "eastus"}]},
            ["replica eastus: US"],
        ),
        (
            "azurerm_shared_image_version",
            {"target_region": [{"name": "westeurope"}, {"name": "uksouth"}]},
            ["replica westeurope: NL", "replica uksouth: GB"],
        ),
        (
            "azurerm_api_management",
            {"additional_location": [{"location": "eastus"}]},
            ["replica eastus: US"],
        ),
        (
            "azurerm_notification_hub_namespace",
            {"replication_region": "eastus"},
            ["replica eastus: US"],
        ),
        ("azurerm_databricks_workspace", {}, ["replica northeurope: IE"]),
        (
            "azurerm_databricks_workspace",
            {"custom_parameters": [{"storage_account_sku_name": "Standard_LRS"}]},
            [],
        ),
    ],
)
def test_copies_beside_the_first(
    type_: str, values: dict[str, object], expected: list[str]
) -> None:
    thing = Planned(f"{type_}.x", {"name": "x", "location": "westeurope", **values})
    assert copies(thing) == ["primary westeurope: NL", *expected]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (True, ["primary westeurope: NL", "backup northeurope: IE"]),
        (UNSET, ["primary westeurope: NL", "backup northeurope: IE"]),
        (False, ["primary westeurope: NL"]),
    ],
)
def test_a_pool_of_synapse(said: object, expected: list[str]) -> None:
    workspace = Planned("azurerm_synapse_workspace.w", {"location": "westeurope"})
    pool = Planned(
        "azurerm_synapse_sql_pool.p",
        {"synapse_workspace_id": of(workspace.address), "geo_backup_policy_enabled": said},
    )
    assert copies(pool, workspace) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Standard", []),
        ("ProvisionedManaged", []),
        (
            "GlobalStandard",
            ["cache global: a deployment of this kind is worked on anywhere in the world"],
        ),
        (
            "DataZoneStandard",
            ["cache ?: it is worked on anywhere in a zone of Microsoft's own"],
        ),
        (AFTER, ["cache ?: sku.name is known only after the deploy"]),
        (None, ["cache ?: sku.name is not known"]),
    ],
)
def test_a_deployment_of_a_model(name: object, expected: list[str]) -> None:
    account = Planned("azurerm_cognitive_account.a", {"location": "swedencentral"})
    deployment = Planned(
        "azurerm_cognitive_deployment.d",
        {"cognitive_account_id": of(account.address), "sku": [{"name": name}]},
    )
    assert copies(deployment, account) == ["primary swedencentral: SE", *expected]


@pytest.mark.parametrize("type_", ["communication_service", "email_communication_service"])
@pytest.mark.parametrize(
    ("area", "expected"),
    [
        ("Germany", "primary Germany: DE"),
        ("UK", "primary UK: GB"),
        ("Europe", "primary ?: data_location names no country"),
        (AFTER, "primary ?: data_location names no country"),
        (None, "primary United States: US"),
    ],
)
def test_communication(type_: str, area: object, expected: str) -> None:
    assert copies(Planned(f"azurerm_{type_}.c", {"data_location": area})) == [expected]


@pytest.mark.parametrize(
    ("area", "expected"),
    [
        ("United States", "primary United States: US"),
        ("Europe", "primary ?: data_residency_location names no country"),
    ],
)
def test_a_directory_of_customers(area: str, expected: str) -> None:
    directory = Planned("azurerm_aadb2c_directory.d", {"data_residency_location": area})
    assert copies(directory) == [expected]


RULE = Planned(
    "azurerm_eventhub_namespace_authorization_rule.r",
    {"namespace_name": of("azurerm_eventhub_namespace.n")},
)
NAMESPACE = Planned("azurerm_eventhub_namespace.n", {"name": "n", "location": "uksouth"})


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"log_analytics_workspace_id": of(WORKSPACE.address)}, ["log eastus: US"]),
        (
            {"storage_account_id": of(FAR.address)},
            ["log brazilsouth: BR", "log southcentralus: US"],
        ),
        ({"eventhub_authorization_rule_id": of(RULE.address)}, ["log uksouth: GB"]),
        (
            {"log_analytics_workspace_id": AFTER},
            ["log ?: log_analytics_workspace_id is known only after the deploy"],
        ),
    ],
)
@pytest.mark.parametrize("type_", ["monitor_diagnostic_setting", "monitor_aad_diagnostic_setting"])
def test_logs_go_where_the_setting_says(
    type_: str, values: dict[str, object], expected: list[str]
) -> None:
    setting = Planned(f"azurerm_{type_}.s", {"name": "s", **values})
    assert copies(setting, WORKSPACE, FAR, RULE, NAMESPACE) == expected


@pytest.mark.parametrize(
    ("type_", "values", "expected"),
    [
        (
            "azurerm_monitor_diagnostic_setting",
            {"partner_solution_id": "x"},
            ["log ?: the logs go to a partner, which tells no place"],
        ),
        ("azurerm_application_insights", {"location": "westeurope"}, ["log westeurope: NL"]),
        (
            "azurerm_application_insights",
            {"location": "westeurope", "workspace_id": of(WORKSPACE.address)},
            ["log eastus: US"],
        ),
        (
            "azurerm_network_watcher_flow_log",
            {"location": "westeurope", "storage_account_id": of(WEST.address)},
            ["log westeurope: NL"],
        ),
        (
            "azurerm_mssql_server_extended_auditing_policy",
            {"storage_endpoint": of(FAR.address)},
            ["log brazilsouth: BR", "log southcentralus: US"],
        ),
        (
            "azurerm_mssql_server_extended_auditing_policy",
            {"log_monitoring_enabled": True},
            ["log ?: storage_endpoint is not set"],
        ),
        (
            "azurerm_monitor_data_collection_rule",
            {
                "destinations": [
                    {"log_analytics": [{"workspace_resource_id": of(WORKSPACE.address)}]}
                ]
            },
            ["log eastus: US"],
        ),
        (
            "azurerm_storage_object_replication",
            {"destination_storage_account_id": of(FAR.address)},
            ["replica brazilsouth: BR", "replica southcentralus: US"],
        ),
        (
            "azurerm_eventhub",
            {
                "namespace_id": of(NAMESPACE.address),
                "capture_description": [
                    {"destination": [{"storage_account_id": of(WEST.address)}]}
                ],
            },
            ["primary uksouth: GB", "replica westeurope: NL"],
        ),
        (
            "azurerm_log_analytics_linked_storage_account",
            {"storage_account_ids": [of(WEST.address), AFTER]},
            ["log westeurope: NL", "log ?: storage_account_ids is known only after the deploy"],
        ),
        (
            "azurerm_network_watcher_flow_log",
            {
                "storage_account_id": of(WEST.address),
                "traffic_analytics": [{"enabled": True, "workspace_region": "eastus"}],
            },
            ["log westeurope: NL", "log eastus: US"],
        ),
        (
            "azurerm_mssql_server_security_alert_policy",
            {"storage_endpoint": "https://west.blob.core.windows.net/logs"},
            ["log westeurope: NL"],
        ),
        (
            "azurerm_mssql_server_security_alert_policy",
            {"storage_endpoint": "https://other.blob.core.windows.net/west"},
            [f"log ?: storage_endpoint {NOT_HERE}"],
        ),
        ("azurerm_mssql_server_security_alert_policy", {"state": "Enabled"}, []),
        (
            "azurerm_mssql_managed_instance_security_alert_policy",
            {"storage_endpoint": of(FAR.address)},
            ["log brazilsouth: BR", "log southcentralus: US"],
        ),
        (
            "azurerm_postgresql_server",
            {
                "location": "westeurope",
                "threat_detection_policy": [{"storage_endpoint": of(FAR.address)}],
            },
            ["primary westeurope: NL", "log brazilsouth: BR", "log southcentralus: US"],
        ),
        (
            "azurerm_container_app_environment",
            {"location": "westeurope", "log_analytics_workspace_id": of(WORKSPACE.address)},
            ["log eastus: US"],
        ),
        ("azurerm_container_app_environment", {"location": "westeurope"}, []),
        ("azurerm_virtual_desktop_host_pool", {"location": "eastus"}, ["primary eastus: US"]),
        (
            "azurerm_container_group",
            {"diagnostics": [{"log_analytics": [{"workspace_id": of(WORKSPACE.address)}]}]},
            ["log eastus: US"],
        ),
        (
            "azurerm_firewall_policy",
            {"insights": [{"default_log_analytics_workspace_id": of(WORKSPACE.address)}]},
            ["log eastus: US"],
        ),
        (
            "azurerm_nginx_deployment",
            {"logging_storage_account": [{"name": "west"}]},
            ["log westeurope: NL"],
        ),
        (
            "azurerm_kubernetes_cluster",
            {
                "location": "westeurope",
                "oms_agent": [{"log_analytics_workspace_id": of(WORKSPACE.address)}],
                "microsoft_defender": [{"log_analytics_workspace_id": AFTER}],
            },
            [
                "primary westeurope: NL",
                "log eastus: US",
                "log ?: log_analytics_workspace_id is known only after the deploy",
            ],
        ),
        (
            "azurerm_healthcare_fhir_service",
            {"location": "westeurope", "configuration_export_storage_account_name": "far"},
            ["primary westeurope: NL", "replica brazilsouth: BR"],
        ),
        (
            "azurerm_stream_analytics_output_blob",
            {"storage_account_name": "west"},
            ["replica westeurope: NL"],
        ),
        (
            "azurerm_stream_analytics_output_eventhub",
            {"servicebus_namespace": of(NAMESPACE.address)},
            ["replica uksouth: GB"],
        ),
        (
            "azurerm_stream_analytics_output_mssql",
            {"server": "elsewhere.database.windows.net"},
            [f"replica ?: server {NOT_HERE}"],
        ),
        (
            "azurerm_iothub_endpoint_storage_container",
            {"connection_string": of(FAR.address)},
            ["replica brazilsouth: BR", "replica southcentralus: US"],
        ),
        (
            "azurerm_iothub",
            {
                "location": "polandcentral",
                "endpoint": [{"connection_string": of(WEST.address)}],
                "file_upload": [{"connection_string": Unknown("sensitive", written=True)}],
            },
            [
                "primary polandcentral: PL",
                "replica westeurope: NL",
                "replica ?: connection_string is a secret",
            ],
        ),
        (
            "azurerm_eventgrid_event_subscription",
            {
                "storage_queue_endpoint": [{"storage_account_id": of(WEST.address)}],
                "storage_blob_dead_letter_destination": [{"storage_account_id": of(FAR.address)}],
            },
            ["replica brazilsouth: BR", "replica southcentralus: US", "replica westeurope: NL"],
        ),
        ("azurerm_eventgrid_event_subscription", {"webhook_endpoint": [{"url": "x"}]}, []),
        (
            "azurerm_redis_linked_server",
            {"linked_redis_cache_location": "West US"},
            ["replica West US: US"],
        ),
    ],
)
def test_one_of_a_kind(type_: str, values: dict[str, object], expected: list[str]) -> None:
    thing = Planned(f"{type_}.x", values)
    assert copies(thing, WORKSPACE, WEST, FAR, NAMESPACE) == expected


@pytest.mark.parametrize("type_", ["linux_web_app", "windows_web_app", "app_service"])
def test_a_web_app_keeps_backups_and_logs_in_an_account(type_: str) -> None:
    settings = {
        "backup": [{"storage_account_url": of(FAR.address)}],
        "logs": [
            {
                "application_logs": [{"azure_blob_storage": [{"sas_url": of(WEST.address)}]}],
                "http_logs": [{"azure_blob_storage": [{"sas_url": AFTER}]}],
            }
        ],
    }
    beside = [
        "backup brazilsouth: BR",
        "backup southcentralus: US",
        "log westeurope: NL",
        "log ?: sas_url is known only after the deploy",
    ]
    app = Planned(f"azurerm_{type_}.a", {"name": "a", "location": "northeurope", **settings})
    slot = Planned(f"azurerm_{type_}_slot.s", {"app_service_id": of(app.address), **settings})
    own = Planned(slot.address, {"location": "northeurope", **settings})
    found = copies(own if type_ == "app_service" else slot, app, WEST, FAR)
    assert copies(app, WEST, FAR) == ["primary northeurope: IE", *beside]
    assert found == ["primary northeurope: IE", *beside]


@pytest.mark.parametrize(
    "type_", ["linux_function_app", "linux_function_app_slot", "windows_function_app"]
)
def test_a_function_keeps_nothing_but_its_backups(type_: str) -> None:
    backup = [{"storage_account_url": of(FAR.address)}]
    app = Planned(f"azurerm_{type_}.a", {"location": "westeurope", "backup": backup})
    assert copies(app, FAR) == ["backup brazilsouth: BR", "backup southcentralus: US"]
    assert copies(Planned(app.address, {"location": "westeurope"})) == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (AFTER, "log ?: log_analytics_workspace_id is known only after the deploy"),
        (of(WORKSPACE.address), "log eastus: US"),
        (f"{GROUP}/Microsoft.OperationalInsights/workspaces/w", "log eastus: US"),
        (
            f"{GROUP}/Microsoft.OperationalInsights/workspaces/other",
            f"log ?: log_analytics_workspace_id {NOT_HERE}",
        ),
    ],
)
def test_what_is_named_instead_of_the_planned_thing_is_elsewhere(
    said: object, expected: str
) -> None:
    # `var.own ? azurerm_log_analytics_workspace.w.id : var.other` refers to the planned one.
    setting = Planned(
        "azurerm_monitor_diagnostic_setting.s",
        {"log_analytics_workspace_id": said},
        written={"log_analytics_workspace_id": (WORKSPACE.address,)},
    )
    assert copies(setting, WORKSPACE) == [expected]


def test_a_machine_that_is_copied_for_a_disaster() -> None:
    fabric = Planned("azurerm_site_recovery_fabric.us", {"location": "eastus"})
    copied = Planned(
        "azurerm_site_recovery_replicated_vm.m", {"target_recovery_fabric_id": of(fabric.address)}
    )
    assert copies(copied, fabric) == ["replica eastus: US"]


def test_pairs() -> None:
    pairs = {code: found for code in all_codes("azure") if (found := pair(code))}
    assert all(found.kind == "region" and found.countries for found in pairs.values())
    assert {code: found.code for code, found in pairs.items() if "europe" in code} == {
        "northeurope": "westeurope",
        "westeurope": "northeurope",
    }
    assert pair("West Europe") == pair("westeurope")
    assert (pair("polandcentral"), pair("losangeles")) == (None, None)


def test_usual_plans_have_nothing_unknown() -> None:
    usual = (
        "resource_group virtual_network subnet network_interface network_security_group"
        " network_security_rule subnet_network_security_group_association public_ip route_table"
        " nat_gateway bastion_host lb lb_rule lb_probe lb_backend_address_pool"
        " application_gateway firewall firewall_policy private_endpoint private_dns_zone"
        " private_dns_zone_virtual_network_link dns_zone dns_a_record dns_cname_record"
        " linux_virtual_machine windows_virtual_machine virtual_machine_extension"
        " virtual_machine_data_disk_attachment managed_disk availability_set"
        " linux_virtual_machine_scale_set kubernetes_cluster kubernetes_cluster_node_pool"
        " service_plan linux_web_app windows_web_app app_service app_service_plan"
        " linux_function_app windows_function_app container_app container_app_environment"
        " container_group cdn_frontdoor_profile cdn_frontdoor_endpoint user_assigned_identity"
        " role_assignment role_definition federated_identity_credential key_vault_access_policy"
        " monitor_action_group monitor_metric_alert monitor_autoscale_setting"
        " eventgrid_event_subscription log_analytics_solution mssql_firewall_rule"
        " recovery_services_vault backup_policy_vm policy_definition management_lock"
    )
    types = [f"azurerm_{name}" for name in usual.split()]
    assert [t for t in types if not kinds.find(t) and not kinds.keeps_nothing(t)] == []
