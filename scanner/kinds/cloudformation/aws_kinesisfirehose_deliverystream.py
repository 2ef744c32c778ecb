"""Delivery streams of Firehose: what waits in them, and where it is delivered to.

Source: CloudFormation template reference, `AWS::KinesisFirehose::DeliveryStream`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    copies=(
        Kept("primary", key="DeliveryStreamEncryptionConfigurationInput.KeyARN"),
        Kept(
            "planned",
            at="ExtendedS3DestinationConfiguration.BucketARN",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept(
            "planned",
            at="ExtendedS3DestinationConfiguration.S3BackupConfiguration.BucketARN",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept(
            "planned", at="S3DestinationConfiguration.BucketARN", of=("AWS::S3::Bucket",), skip=True
        ),
        Kept(
            "planned",
            at="RedshiftDestinationConfiguration.S3Configuration.BucketARN",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept(
            "planned",
            at="RedshiftDestinationConfiguration.S3BackupConfiguration.BucketARN",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept(
            "planned",
            at="ElasticsearchDestinationConfiguration.S3Configuration.BucketARN",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept(
            "planned",
            at="AmazonopensearchserviceDestinationConfiguration.S3Configuration.BucketARN",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept(
            "planned",
            at="AmazonOpenSearchServerlessDestinationConfiguration.S3Configuration.BucketARN",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept(
            "planned",
            at="SplunkDestinationConfiguration.S3Configuration.BucketARN",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept(
            "planned",
            at="HttpEndpointDestinationConfiguration.S3Configuration.BucketARN",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept(
            "planned",
            at="IcebergDestinationConfiguration.S3Configuration.BucketARN",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept(
            "planned",
            at="SnowflakeDestinationConfiguration.S3Configuration.BucketARN",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept(
            "planned",
            at="AmazonopensearchserviceDestinationConfiguration.DomainARN",
            of=("AWS::OpenSearchService::Domain", "AWS::Elasticsearch::Domain"),
            skip=True,
        ),
        Kept(
            "planned",
            at="ElasticsearchDestinationConfiguration.DomainARN",
            of=("AWS::OpenSearchService::Domain", "AWS::Elasticsearch::Domain"),
            skip=True,
        ),
        Kept(
            "planned",
            each="HttpEndpointDestinationConfiguration",
            absent="it delivers to an HTTP endpoint, which may be anywhere",
        ),
        Kept(
            "planned",
            each="SplunkDestinationConfiguration",
            absent="it delivers to Splunk, which may be anywhere",
        ),
        Kept(
            "planned",
            each="SnowflakeDestinationConfiguration",
            absent="it delivers to Snowflake, which may be anywhere",
        ),
        Kept(
            "planned",
            each="RedshiftDestinationConfiguration",
            absent="it delivers to a warehouse that is named by its address, which may be anywhere",
        ),
        Kept(
            "planned",
            each="AmazonOpenSearchServerlessDestinationConfiguration",
            absent="it delivers to a collection that is named by its address",
        ),
    ),
    encryption="by-service",
)
