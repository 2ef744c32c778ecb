"""Clusters of HDInsight with Kafka.

Source: Terraform AzureRM provider, `azurerm_hdinsight_kafka_cluster`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="cluster",
)
