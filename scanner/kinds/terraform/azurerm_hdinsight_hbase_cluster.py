"""Clusters of HDInsight with HBase.

Source: Terraform AzureRM provider, `azurerm_hdinsight_hbase_cluster`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="cluster",
)
