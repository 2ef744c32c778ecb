"""Clusters of HDInsight with Hadoop.

Source: Terraform AzureRM provider, `azurerm_hdinsight_hadoop_cluster`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="cluster",
)
