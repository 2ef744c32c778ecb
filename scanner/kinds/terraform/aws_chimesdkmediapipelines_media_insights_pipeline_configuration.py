"""What is made of the sound of calls: recordings in a bucket, and streams.

Source: Terraform AWS provider, `aws_chimesdkmediapipelines_media_insights_pipeline_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="conversation",
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "replica",
            at="elements.s3_recording_sink_configuration.destination",
            of=("aws_s3_bucket",),
            skip=True,
        ),
        Kept(
            "replica",
            at="elements.kinesis_data_stream_sink_configuration.insights_target",
            of=("aws_kinesis_stream",),
            skip=True,
        ),
        Kept(
            "replica",
            at="elements.sqs_queue_sink_configuration.insights_target",
            of=("aws_sqs_queue",),
            skip=True,
        ),
        Kept(
            "replica",
            at="elements.sns_topic_sink_configuration.insights_target",
            of=("aws_sns_topic",),
            skip=True,
        ),
        Kept(
            "replica",
            at="elements.amazon_transcribe_call_analytics_processor_configuration.post_call_analytics_settings.output_location",
            of=("aws_s3_bucket",),
            skip=True,
        ),
    ),
)
