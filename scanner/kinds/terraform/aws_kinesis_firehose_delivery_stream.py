"""Streams that deliver to buckets, search domains, warehouses and other parties.

Source: Terraform AWS provider, `aws_kinesis_firehose_delivery_stream`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.recipient import by_address

_BUCKET = ("aws_s3_bucket",)
_WITH_A_BUCKET = (
    *("elasticsearch", "http_endpoint", "iceberg", "opensearch", "opensearchserverless"),
    *("redshift", "snowflake", "splunk"),
)
_TO_OTHERS = (
    ("http_endpoint_configuration", "url"),
    ("snowflake_configuration", "account_url"),
    ("splunk_configuration", "hec_endpoint"),
)
_COPIES = (
    Kept("primary", key="server_side_encryption.key_arn"),
    Kept(
        "replica",
        each="extended_s3_configuration",
        at="bucket_arn",
        of=_BUCKET,
        key="kms_key_arn",
        absent="bucket_arn is not set",
    ),
    Kept(
        "backup",
        each="extended_s3_configuration.s3_backup_configuration",
        at="bucket_arn",
        of=_BUCKET,
        absent="bucket_arn is not set",
    ),
    Kept(
        "backup",
        each="redshift_configuration.s3_backup_configuration",
        at="bucket_arn",
        of=_BUCKET,
        absent="bucket_arn is not set",
    ),
    *(
        Kept(
            "replica",
            each=f"{name}_configuration.s3_configuration",
            at="bucket_arn",
            of=_BUCKET,
            absent="bucket_arn is not set",
        )
        for name in _WITH_A_BUCKET
    ),
    Kept(
        "index",
        at="elasticsearch_configuration.domain_arn",
        of=("aws_elasticsearch_domain",),
        skip=True,
    ),
    Kept(
        "index", at="opensearch_configuration.domain_arn", of=("aws_opensearch_domain",), skip=True
    ),
    *(
        Kept(
            "index",
            at=f"{name}_configuration.cluster_endpoint",
            of=(f"aws_{name}_domain",),
            skip=True,
        )
        for name in ("elasticsearch", "opensearch")
    ),
    Kept(
        "index",
        at="opensearchserverless_configuration.collection_endpoint",
        of=("aws_opensearchserverless_collection",),
        skip=True,
    ),
    Kept(
        "replica",
        at="redshift_configuration.cluster_jdbcurl",
        of=("aws_redshift_cluster", "aws_redshiftserverless_workgroup"),
        skip=True,
    ),
    Kept("replica", at="iceberg_configuration.catalog_arn", skip=True),
)


KIND = Kind(
    category="stream",
    encryption=by_address(
        *_TO_OTHERS,
        why="gets what the stream delivers",
        evidence="written to through the Firehose API only, which takes HTTPS only",
    ),
    public=False,
    copies=_COPIES,
)
