"""What is seen in video: the bucket or stream for it.

Source: Terraform AWS provider, `aws_rekognition_stream_processor`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(
        Kept("replica", at="output.s3_destination.bucket", of=("aws_s3_bucket",), skip=True),
        Kept("replica", at="output.kinesis_data_stream.arn", of=("aws_kinesis_stream",), skip=True),
    ),
)
