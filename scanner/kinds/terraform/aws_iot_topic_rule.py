"""Where messages of things go. Most stores are of the rule's own region.

Source: Terraform AWS provider, `aws_iot_topic_rule`.
"""

from scanner.kinds.kind import Kept, Kind

_HERE = (
    "cloudwatch_logs",
    "dynamodb",
    "dynamodbv2",
    "firehose",
    "iot_analytics",
    "iot_events",
    "kinesis",
    "timestream",
)
_ELSEWHERE = "an address on the internet: declare its recipient in the register"
_COPIES = tuple(
    spec
    for start in ("", "error_action.")
    for spec in (
        *(Kept("replica", each=f"{start}{store}") for store in _HERE),
        Kept(
            "replica",
            each=f"{start}s3",
            at="bucket_name",
            of=("aws_s3_bucket",),
            absent="bucket_name is not set",
        ),
        Kept("replica", at=f"{start}sqs.queue_url", of=("aws_sqs_queue",), skip=True),
        Kept("replica", at=f"{start}sns.target_arn", of=("aws_sns_topic",), skip=True),
        Kept(
            "index",
            at=f"{start}elasticsearch.endpoint",
            of=("aws_opensearch_domain", "aws_elasticsearch_domain"),
            skip=True,
        ),
        Kept("replica", each=f"{start}http", absent=_ELSEWHERE),
        Kept("replica", each=f"{start}kafka", absent="a Kafka that the rule does not place"),
    )
)


KIND = Kind(
    category="stream",
    encryption=None,
    passes_on=True,
    copies=_COPIES,
)
