"""Rules for mail that comes in, and the bucket that it is kept in.

Source: CloudFormation template reference, `AWS::SES::ReceiptRule`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="conversation",
    copies=(
        Kept("planned"),
        Kept("planned", at="Rule.Actions.S3Action.BucketName", of=("AWS::S3::Bucket",), skip=True),
    ),
    encryption=None,
)
