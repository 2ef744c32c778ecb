"""Where an instance of Connect keeps recordings, transcripts and contacts.

Source: CloudFormation template reference, `AWS::Connect::InstanceStorageConfig`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    copies=(
        Kept(
            "primary",
            at="S3Config.BucketName",
            of=("AWS::S3::Bucket",),
            key="S3Config.EncryptionConfig.KeyId",
        ),
        Kept(
            "planned", at="KinesisStreamConfig.StreamArn", of=("AWS::Kinesis::Stream",), skip=True
        ),
        Kept(
            "planned",
            at="KinesisFirehoseConfig.FirehoseArn",
            of=("AWS::KinesisFirehose::DeliveryStream",),
            skip=True,
        ),
    ),
    encryption=None,
)
