"""Blocks and lists that a provider fills in where the author wrote none.

A plan writes such a block, and one that a `dynamic` block makes of something not known yet, in the
same way: all of it is known after the deploy, and no expression is there. The schema of the
provider tells them apart, and no plan holds it. What stands here is taken for filled in; of any
other block it is unknown whether the author wrote it. So what is missing here costs a doubt.

A list such as the zones of a database looks the same as a block. What lies deeper is written with
its way from the top, `settings.backup_configuration`.

Blocks and lists that are both optional and computed in hashicorp/aws 6, hashicorp/google 6 and
hashicorp/azurerm 4, as their documentation has them; not yet compared with their schemas.
"""

from __future__ import annotations

_INSTANCE = (
    *("capacity_reservation_specification", "cpu_options", "ebs_block_device", "enclave_options"),
    *("ephemeral_block_device", "instance_market_options", "maintenance_options"),
    *("metadata_options", "network_interface", "primary_network_interface"),
    *("private_dns_name_options", "root_block_device", "secondary_network_interface"),
)
_SEARCH = (
    *("advanced_security_options", "aiml_options", "auto_tune_options", "domain_endpoint_options"),
    *("ebs_options", "encrypt_at_rest", "identity_center_options", "node_to_node_encryption"),
    *("off_peak_window_options", "software_update_options"),
)
_BLOCKS: dict[str, tuple[str, ...]] = {
    "aws_alb": ("subnet_mapping", "subnets"),
    "aws_autoscaling_group": ("availability_zones", "vpc_zone_identifier"),
    "aws_docdb_cluster": ("availability_zones",),
    "aws_dynamodb_table": (
        *("on_demand_throughput", "point_in_time_recovery", "server_side_encryption", "ttl"),
        "warm_throughput",
    ),
    "aws_efs_file_system": ("protection",),
    "aws_eks_cluster": ("access_config", "kubernetes_network_config", "upgrade_policy"),
    "aws_elasticache_replication_group": ("node_group_configuration",),
    "aws_elasticache_serverless_cache": ("cache_usage_limits", "subnet_ids"),
    "aws_elasticsearch_domain": _SEARCH,
    "aws_elb": ("availability_zones", "subnets"),
    "aws_instance": _INSTANCE,
    "aws_lambda_function": ("ephemeral_storage", "logging_config", "tracing_config"),
    "aws_lb": ("subnet_mapping", "subnets"),
    "aws_mq_broker": ("subnet_ids",),
    "aws_neptune_cluster": ("availability_zones",),
    "aws_opensearch_domain": _SEARCH,
    "aws_rds_cluster": ("availability_zones",),
    "aws_redshiftserverless_workgroup": ("subnet_ids",),
    "aws_s3_bucket": (
        *("cors_rule", "grant", "lifecycle_rule", "logging", "object_lock_configuration"),
        *("replication_configuration", "server_side_encryption_configuration", "versioning"),
        "website",
    ),
    "aws_secretsmanager_secret": ("replica",),
    "aws_sfn_state_machine": ("encryption_configuration",),
    "aws_spot_instance_request": _INSTANCE,
    "azurerm_app_service": ("logs", "site_config"),
    "azurerm_app_service_slot": ("logs", "site_config"),
    "azurerm_container_registry": ("network_rule_set",),
    "azurerm_cosmosdb_account": ("analytical_storage", "backup", "capacity"),
    "azurerm_iothub": ("cloud_to_device", "endpoint", "enrichment", "fallback_route", "route"),
    "azurerm_mssql_database": (
        *("long_term_retention_policy", "short_term_retention_policy", "threat_detection_policy"),
    ),
    "azurerm_redis_cache": ("redis_configuration",),
    "azurerm_storage_account": (
        *("blob_properties", "network_rules", "queue_properties", "routing", "share_properties"),
    ),
    "google_alloydb_cluster": ("automated_backup_policy", "continuous_backup_config"),
    "google_bigquery_dataset": ("access",),
    "google_compute_image": ("storage_locations",),
    "google_compute_snapshot": ("storage_locations",),
    "google_pubsub_topic": ("message_storage_policy",),
    "google_redis_instance": ("persistence_config",),
    "google_sql_database_instance": ("settings", "settings.backup_configuration"),
    "google_storage_bucket": ("soft_delete_policy", "versioning"),
}


def fills_in(type_: str, block: str) -> bool:
    """Say whether the provider is known to fill in a block or list of a resource."""
    return block in _BLOCKS.get(type_, ())
