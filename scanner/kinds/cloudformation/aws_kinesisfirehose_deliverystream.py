"""Streams that deliver to buckets, search domains, warehouses and other parties.

Source: CloudFormation template reference, `AWS::KinesisFirehose::DeliveryStream`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.recipient import by_address

_BUCKET = ("AWS::S3::Bucket",)
_WITH_A_BUCKET = (
    *("AmazonOpenSearchServerless", "Amazonopensearchservice", "Elasticsearch", "HttpEndpoint"),
    *("Iceberg", "Redshift", "Snowflake", "Splunk"),
)
_DOMAINS = ("AWS::OpenSearchService::Domain", "AWS::Elasticsearch::Domain")
_TO_OTHERS = (
    ("HttpEndpointDestinationConfiguration", "EndpointConfiguration.Url"),
    ("SnowflakeDestinationConfiguration", "AccountUrl"),
    ("SplunkDestinationConfiguration", "HECEndpoint"),
)
_COPIES = (
    Kept("primary", key="DeliveryStreamEncryptionConfigurationInput.KeyARN"),
    *(
        Kept("replica", each=each, at="BucketARN", of=_BUCKET, absent="BucketARN is not set")
        for each in (
            *("ExtendedS3DestinationConfiguration", "S3DestinationConfiguration"),
            *(f"{name}DestinationConfiguration.S3Configuration" for name in _WITH_A_BUCKET),
        )
    ),
    *(
        Kept(
            "backup",
            each=f"{name}DestinationConfiguration.S3BackupConfiguration",
            at="BucketARN",
            of=_BUCKET,
            absent="BucketARN is not set",
        )
        for name in ("ExtendedS3", "Redshift")
    ),
    *(
        Kept("index", at=f"{name}DestinationConfiguration.{end}", of=_DOMAINS, skip=True)
        for name in ("Amazonopensearchservice", "Elasticsearch")
        for end in ("DomainARN", "ClusterEndpoint")
    ),
    Kept(
        "index",
        at="AmazonOpenSearchServerlessDestinationConfiguration.CollectionEndpoint",
        of=("AWS::OpenSearchServerless::Collection",),
        skip=True,
    ),
    Kept(
        "replica",
        at="RedshiftDestinationConfiguration.ClusterJDBCURL",
        of=("AWS::Redshift::Cluster", "AWS::RedshiftServerless::Workgroup"),
        skip=True,
    ),
    Kept(
        "replica",
        at="IcebergDestinationConfiguration.CatalogConfiguration.CatalogArn",
        skip=True,
    ),
)

KIND = Kind(
    category="stream",
    live="aws_kinesis_firehose_delivery_stream",
    name=("DeliveryStreamName",),
    encryption=by_address(
        *_TO_OTHERS,
        why="gets what the stream delivers",
        evidence="written to through the Firehose API only, which takes HTTPS only",
    ),
    public=False,
    copies=_COPIES,
)
