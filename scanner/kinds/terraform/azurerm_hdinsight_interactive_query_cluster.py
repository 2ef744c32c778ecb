"""Clusters of HDInsight with Hive.

Source: Terraform AzureRM provider, `azurerm_hdinsight_interactive_query_cluster`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="cluster",
)
