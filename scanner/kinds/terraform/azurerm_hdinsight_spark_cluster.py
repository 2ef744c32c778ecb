"""Clusters of HDInsight with Spark.

Source: Terraform AzureRM provider, `azurerm_hdinsight_spark_cluster`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="cluster",
)
